import type { WithdrawnWords } from "../../../ledger/pure/withdrawn-words.ts";
import { listWords } from "../../../text/words.ts";
import { fingerprintUnit, fingerprintWords } from "../../../transcript/model/fingerprint.ts";
import type { Transcript } from "../../../transcript/model/model.ts";
import { listUnits } from "../../../transcript/model/read.ts";
import type { ExpectedToken } from "../../proof/apply-report.ts";

/** A token of the source that may be missing: a heading of which every unit was withdrawn. */
export type RemainingToken = ExpectedToken & { readonly optional: boolean };

/** What a source gives without the units that the archive withdrew and that do not stand in it any more. */
export function leaveWithdrawn(
  tokens: readonly ExpectedToken[],
  standing: Transcript,
  withdrawn: WithdrawnWords,
): RemainingToken[] {
  const kept = new Set(Array.from(listUnits(standing), ({ unit }) => fingerprintUnit(unit)));
  const gone = new Set<number>();
  for (const [unit, text] of listUnitText(tokens)) {
    if (withdrawn.has([text]) && !kept.has(fingerprintWords(listWords(text)))) gone.add(unit);
  }
  const optional = findEmptied(tokens, gone);
  return tokens.flatMap((token, index) =>
    gone.has(token.unit) ? [] : [{ ...token, optional: optional.has(index) }],
  );
}

/** What is said in each unit, its words and signs divided by spaces. */
function listUnitText(tokens: readonly ExpectedToken[]): Map<number, string> {
  const units = new Map<number, string>();
  for (const { unit, speech, text } of tokens) {
    if (unit >= 0 && speech) units.set(unit, `${units.get(unit) ?? ""} ${text}`);
  }
  return units;
}

/** Tokens outside of units that only withdrawn units follow until the next ones. */
function findEmptied(tokens: readonly ExpectedToken[], gone: ReadonlySet<number>): Set<number> {
  const emptied = new Set<number>();
  let open: number[] = [];
  let isEmptied = false;
  const close = () => {
    if (isEmptied) for (const index of open) emptied.add(index);
    [open, isEmptied] = [[], false];
  };
  for (const [index, { unit }] of tokens.entries()) {
    if (unit >= 0) {
      isEmptied = gone.has(unit);
      if (!isEmptied) open = [];
    } else {
      if (isEmptied) close();
      open.push(index);
    }
  }
  close();
  return emptied;
}
