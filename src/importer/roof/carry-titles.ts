import type { Section, Transcript, Unit } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import type { BodyToken } from "../ground/words/body-tokens.ts";
import { cutTokens } from "../ground/words/tokens.ts";
import type { Correction } from "./audit/corrections.ts";
import { compareCorrected } from "./compare-corrected.ts";

/** The sections of a new import with titles as they were corrected. */
export interface CarriedTitles {
  readonly sections: readonly Section[];
  readonly carried: readonly Correction[];
}

/** Carries corrections of headings over: they are declared with the unit below the heading. */
export function carryTitles(
  earlier: Transcript,
  later: Transcript,
  corrections: readonly Correction[],
): CarriedTitles {
  const standing = new Map(
    [...listUnits(earlier)].map(({ section, unit }) => [unit.id, { section, unit }]),
  );
  const carried: Correction[] = [];
  const carry = (was: string | undefined, fresh: string | undefined, id: string) => {
    const own = corrections.filter(({ unit }) => unit === id);
    if (was === undefined || fresh === undefined || was === fresh || own.length === 0) return fresh;
    const [corrected, imported] = [was, fresh].map((text) => readTitle(text, id));
    const compared = compareCorrected(corrected ?? [], imported ?? [], {
      corrections: own,
      restored: new Set(),
    });
    if (!compared.isSame || compared.shown.size === 0) return fresh;
    carried.push(...compared.shown);
    return was;
  };
  const sections = later.sections.map((section): Section => {
    const units = section.units.map((unit): Unit => {
      const title = carry(standing.get(unit.id)?.unit.title, unit.title, unit.id);
      return { ...unit, ...(title !== undefined && { title }) };
    });
    const [first] = section.units;
    const known = standing.get(first?.id ?? "")?.section.title;
    const title = carry(known, section.title, first?.id ?? "");
    return { ...section, units, ...(title !== undefined && { title }) };
  });
  return { sections, carried };
}

function readTitle(text: string, unit: string): BodyToken[] {
  const place = { position: { line: 1, column: 1 }, unit, heading: true, speech: false };
  return cutTokens(text).map((token) => ({ ...token, ...place }));
}
