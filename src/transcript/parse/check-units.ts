import { parseUnitId } from "../model/ids.ts";
import type { Section, Unit } from "../model/model.ts";
import { type Source, reportAt } from "./source.ts";

/** Reports what is wrong with units and turns once they are assembled. */
export function checkUnits(sections: readonly Section[], source: Source): void {
  const units = sections.flatMap((section) => section.units);
  if (units.every((unit) => unit.turns.length === 0)) {
    reportAt(source, "body-empty", { line: 1, column: 1 }, emptyBody);
  }
  reportSet(units.filter(isSet), source);
  const seen = new Map<string, Unit>();
  let before: Unit | undefined;
  for (const unit of units) {
    checkId(unit, seen.get(unit.id), before, source);
    checkTurns(unit, source);
    seen.set(unit.id, seen.get(unit.id) ?? unit);
    before = unit.kind === before?.kind || before === undefined ? unit : before;
  }
}

function checkId(
  unit: Unit,
  first: Unit | undefined,
  before: Unit | undefined,
  source: Source,
): void {
  const { id, pinned, position } = unit;
  if (!pinned && !hasBrokenId(unit, source)) {
    const reason = `Unexpected ${unit.kind} without a heading, expected \`### ${id}\` above it; its id \`${id}\` is counted and would change with the text; run \`archive pin\` on this file`;
    reportAt(source, "unit-unpinned", position, reason);
  }
  if (first !== undefined) {
    const reason = `Unexpected second \`${id}\`, expected each id once (the first is on line ${String(first.position.line)}); a link could mean either; give this unit an id that was never used`;
    reportAt(source, "unit-duplicate", position, reason);
  } else if (before?.kind === unit.kind && readNumber(id) < readNumber(before.id)) {
    const reason = `Unexpected \`${id}\` after \`${before.id}\`, expected a higher number; a reader looks for it elsewhere; leave it if the unit was moved after it was published`;
    reportAt(source, "unit-order", position, reason);
  }
}

/** Whether the unit stands below a heading whose id is told to be wrong. */
function hasBrokenId({ position }: Unit, { problems }: Source): boolean {
  return problems.some(({ kind, line }) => kind === "unit-invalid" && line === position.line);
}

function readNumber(id: string): number {
  return parseUnitId(id)?.number ?? 0;
}

/** Whether a unit tells question and answer apart by how they are set alone. */
function isSet({ turns }: Unit): boolean {
  return turns.length > 1 && turns.every(({ label }) => label === undefined);
}

/** One problem for the whole text: a publisher who prints no names prints them nowhere. */
function reportSet(units: readonly Unit[], source: Source): void {
  const position = units[0]?.turns[0]?.position;
  if (position === undefined) return;
  const number = String(units.length);
  const reason = `Unexpected speech without labels in ${number} exchanges that tell question and answer apart by bold or italics, expected \`**Name:**\` before it; nobody is named for these words; write who speaks, where it is known`;
  reportAt(source, "label-missing", position, reason);
}

function checkTurns(unit: Unit, source: Source): void {
  const { id, turns, position } = unit;
  if (turns.length === 0) {
    const reason = `Unexpected end of \`${id}\`, expected at least one turn below its heading; a link to it would lead to nothing; write the speech, or remove the heading`;
    reportAt(source, "unit-empty", position, reason);
  }
  for (const turn of isSet(unit) ? [] : turns) {
    if (turn.label === undefined) reportAt(source, "label-missing", turn.position, missingLabel);
    else if (turn.blocks.length === 0) {
      const reason = `Unexpected end of the turn of \`${turn.label}\`, expected speech or a note after the label; nothing would be shown for it; write what was said, or remove the label`;
      reportAt(source, "turn-empty", turn.position, reason);
    }
  }
}

const emptyBody =
  "Unexpected end of the file, expected speech below the frontmatter; there is nothing to read or to " +
  "cite; write the transcript";

const missingLabel =
  "Unexpected speech without a label, expected `**Name:**` before it; nobody is named for these words; " +
  "write who speaks, where it is known";
