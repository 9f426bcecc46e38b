import type { Section, Transcript, Unit } from "../../transcript/model/model.ts";
import { type BodyToken, listBodyTokens } from "../ground/words/body-tokens.ts";
import type { Correction } from "./audit/corrections.ts";
import { leaveInserted } from "./audit/leave-inserted.ts";
import { carryTitles } from "./carry-titles.ts";
import type { Continued } from "./continue-transcript.ts";
import { carryUnit } from "./carry-unit.ts";
import { indexUnits, listPieces } from "./unit-pieces.ts";

/** A new import with what an archivist had done by hand and declared. */
export interface CarriedTranscript {
  readonly transcript: Transcript;
  /** Corrections that the new import neither shows nor needs, since it has what they say. */
  readonly settled: readonly Correction[];
  /** Corrections that would be lost. */
  readonly lost: readonly Correction[];
  /** Words that were put back and would be lost. */
  readonly homeless: readonly BodyToken[];
}

/**
 * Carries over to a new import what an archivist corrected, inserted or put back in the transcript that stands, wherever the
 * words beside it still stand.
 *
 * @param continued the new import, with the ids of the earlier transcript
 * @param body the tokens of the earlier transcript
 * @param restored those that the import had left out and that were put back
 */
export function carryCorrections(
  earlier: Transcript,
  { transcript: later, moved }: Pick<Continued, "transcript" | "moved">,
  body: readonly BodyToken[],
  restored: ReadonlySet<BodyToken>,
): CarriedTranscript {
  const corrections = earlier.frontmatter.corrections ?? [];
  const fresh = listBodyTokens(later);
  const [standing, imported] = [indexUnits(earlier), indexUnits(later)];
  const titled = carryTitles(earlier, later, corrections);
  const carried = new Set(titled.carried);
  const settled: Correction[] = [];
  const homeless: BodyToken[] = [];
  const changed = new Map<string, Unit>();
  const inserted: Unit[] = [];
  const ids = new Set([
    ...corrections.map(({ unit }) => unit),
    ...[...restored].map(({ unit }) => unit),
  ]);
  for (const [id, unit] of standing) {
    if (!ids.has(id)) continue;
    const own = corrections.filter((one) => one.unit === id && !carried.has(one));
    const after = imported.get(id);
    const pieces = listPieces(unit, body);
    const tokens = pieces.flatMap((piece) => piece.tokens);
    if (after === undefined) {
      const kept = leaveInserted(tokens, own).body.filter((token) => !restored.has(token));
      if (kept.length > 0) homeless.push(...tokens.filter((token) => restored.has(token)));
      else if (moved.has(id)) settled.push(...own);
      else {
        inserted.push(unit);
        for (const one of own) carried.add(one);
      }
      continue;
    }
    const divided = { unit: after, pieces: listPieces(after, fresh) };
    const result = carryUnit({ unit, pieces }, divided, { corrections: own, restored });
    changed.set(id, result.unit);
    for (const one of result.carried) carried.add(one);
    settled.push(...result.settled);
    homeless.push(...result.homeless);
  }
  settled.push(...corrections.filter(({ unit }) => !standing.has(unit)));
  const kept = corrections.filter((one) => carried.has(one));
  const frontmatter = { ...later.frontmatter, ...(kept.length > 0 && { corrections: kept }) };
  const sections = titled.sections.map((section): Section => ({
    ...section,
    units: section.units.map((unit) => ({ ...unit, ...changed.get(unit.id), ...titleOf(unit) })),
  }));
  const order = [...standing.keys()];
  return {
    transcript: {
      ...later,
      frontmatter,
      sections: inserted.reduce<readonly Section[]>(
        (all, unit) => insertUnit(all, unit, order),
        sections,
      ),
    },
    settled,
    lost: corrections.filter((one) => !carried.has(one) && !settled.includes(one)),
    homeless,
  };
}

/** The title that was carried over. */
function titleOf({ title }: Unit): Pick<Unit, "title"> {
  return title === undefined ? {} : { title };
}

/** Puts a unit behind the nearest one before it that is there, else before all. */
function insertUnit(sections: readonly Section[], unit: Unit, order: readonly string[]): Section[] {
  const before = order.slice(0, order.indexOf(unit.id)).reverse();
  const ids = new Set(sections.flatMap(({ units }) => units.map(({ id }) => id)));
  const nearest = before.find((id) => ids.has(id));
  let isDone = false;
  return sections.map((section) => {
    const at = section.units.findIndex(({ id }) => id === nearest);
    const isHere = nearest === undefined ? section.units.length > 0 : at >= 0;
    if (isDone || !isHere) return section;
    isDone = true;
    const { id, kind, pinned, notes, turns, position } = unit;
    const topic = section.units[at]?.topic;
    const own = {
      ...{ id, kind, pinned, ...titleOf(unit), ...(topic && { topic }) },
      ...{ notes, turns, position },
    };
    return { ...section, units: section.units.toSpliced(at + 1, 0, own) };
  });
}
