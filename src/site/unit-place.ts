import type { TranscriptEntry, UnitSummary } from "../archive/archive.ts";
import { findListFormat } from "../i18n/list-format.ts";
import type { Translate } from "../i18n/translate.ts";
import { countExchanges } from "../transcript/model/read.ts";

/**
 * The place of an exchange among those of its transcript: `Q40 of 78`. Where one was inserted or withdrawn, ids are
 * no numbers of places, and only the number of all is given: `Q1a · 8 exchanges`.
 */
export function nameExchangePlace(
  t: Translate,
  { units }: Pick<TranscriptEntry, "units">,
  id: string,
): string {
  const count = countExchanges(units);
  return areCounted(units)
    ? t("reading.place", { id, count: t.number(count) })
    : t("reading.place-among", { id, exchanges: t.count("count.exchanges", count) });
}

/** Statements and exchanges in words; what there is none of is left out: `1 statement, 9 exchanges`. */
export function countUnits(
  t: Translate,
  { statements, exchanges }: { readonly statements: number; readonly exchanges: number },
): string {
  const counts = [
    statements > 0 ? t.count("count.statements", statements) : "",
    exchanges > 0 ? t.count("count.exchanges", exchanges) : "",
  ];
  return findListFormat(t.language, "unit").format(counts.filter(Boolean));
}

/** Whether the exchanges are Q1, Q2, Q3 and so on, without a gap. */
function areCounted(units: readonly UnitSummary[]): boolean {
  const exchanges = units.filter(({ kind }) => kind === "exchange");
  return exchanges.every(({ id }, index) => id === `Q${String(index + 1)}`);
}
