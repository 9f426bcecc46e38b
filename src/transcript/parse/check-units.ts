import type { Explanation } from "../../problems/problem.ts";
import { countNoun } from "../../text/count-noun.ts";
import { parseUnitId } from "../model/ids.ts";
import type { Section, Unit } from "../model/model.ts";
import { type ParsedFile, reportAt } from "./parsed-file.ts";

/** Reports the problems of assembled units and turns. */
export function checkUnits(sections: readonly Section[], parsed: ParsedFile): void {
  const units = sections.flatMap((section) => section.units);
  if (units.every((unit) => unit.turns.length === 0)) {
    reportAt(parsed, "body-empty", { line: 1, column: 1 }, emptyBody);
  }
  reportSet(units.filter(isSet), parsed);
  const seen = new Map<string, Unit>();
  const broken = listBroken(parsed);
  let before: Unit | undefined;
  for (const unit of units) {
    if (!unit.pinned && !broken.has(unit.position.line)) reportUnpinned(unit, parsed);
    checkId(unit, seen.get(unit.id), before, parsed);
    checkTurns(unit, parsed);
    seen.set(unit.id, seen.get(unit.id) ?? unit);
    before = unit.kind === before?.kind || before === undefined ? unit : before;
  }
}

/** Lines of headings whose ids are reported as invalid: that the unit below has no id follows from it. */
function listBroken({ problems }: ParsedFile): Set<number> {
  const broken = problems.filter(({ kind }) => kind === "unit-invalid");
  return new Set(broken.map(({ line }) => line));
}

function reportUnpinned({ id, kind, position }: Unit, parsed: ParsedFile): void {
  reportAt(parsed, "unit-unpinned", position, {
    message: `The ${kind} has no heading \`### ${id}\` above it.`,
    why: `Its id \`${id}\` is counted and would change with the text.`,
    fix: "Run `archive pin` on this file.",
  });
}

function checkId(
  unit: Unit,
  first: Unit | undefined,
  before: Unit | undefined,
  parsed: ParsedFile,
): void {
  const { id, position } = unit;
  if (first !== undefined) {
    reportAt(parsed, "unit-duplicate", position, {
      message: `\`${id}\` is already the id of the unit on line ${String(first.position.line)}.`,
      why: "A link could mean either unit.",
      fix: "If this unit had another id, write that again. If it is new, give it an id that was never used.",
    });
  } else if (before?.kind === unit.kind && readNumber(id) < readNumber(before.id)) {
    reportAt(parsed, "unit-order", position, {
      message: `Unexpected \`${id}\` after \`${before.id}\`, expected a higher number.`,
      why: "A reader looks for it elsewhere.",
      fix: "Correct the number. Leave it if the unit was moved after it was published.",
    });
  }
}

function readNumber(id: string): number {
  return parseUnitId(id)?.number ?? 0;
}

/** Whether only bold or italics tell question and answer of a unit apart. */
function isSet({ turns }: Unit): boolean {
  return turns.length > 1 && turns.every(({ label }) => label === undefined);
}

/** One problem for the whole text: a publisher who prints no names prints them nowhere. */
function reportSet(units: readonly Unit[], parsed: ParsedFile): void {
  const position = units[0]?.turns[0]?.position;
  if (position === undefined) return;
  const number = countNoun(units.length, "exchange");
  const message = `Speech has no labels in ${number}, where bold or italics alone tell question and answer apart.`;
  reportAt(parsed, "label-missing", position, { ...missingLabel, message });
}

function checkTurns(unit: Unit, parsed: ParsedFile): void {
  const { id, turns, position } = unit;
  if (turns.length === 0) {
    reportAt(parsed, "unit-empty", position, {
      message: `There is no speech below the heading of \`${id}\`.`,
      why: "A link to it would lead to nothing.",
      fix: "Write the speech that belongs there. If there never was any, remove the heading.",
    });
  }
  for (const turn of isSet(unit) ? [] : turns) {
    if (turn.label === undefined) reportAt(parsed, "label-missing", turn.position, missingLabel);
    else if (turn.blocks.length === 0) {
      reportAt(parsed, "turn-empty", turn.position, {
        message: `There is no speech or note after the label \`${turn.label}\`.`,
        why: "Nothing would be shown for it.",
        fix: "Write what was said. If nothing was, remove the label.",
      });
    }
  }
}

const emptyBody: Explanation = {
  message: "There is no speech below the frontmatter.",
  why: "There is nothing to read or to cite.",
  fix: "Write the transcript.",
};

const missingLabel: Explanation = {
  message: "Speech has no label.",
  why: "Nobody is named for these words.",
  fix: "Write `**Name:**` before the speech, where the speaker is known.",
};
