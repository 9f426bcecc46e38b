import { assignIds } from "./assign-ids.ts";
import { decideRoles } from "./decide-roles.ts";
import type { DraftPart, DraftSection, DraftTurn } from "../model/draft.ts";
import { parseUnitId } from "../model/ids.ts";
import { type DividedUnit, type SpokenTurn, divideUnits } from "../units/divide-units.ts";
import type { Block, Section, Turn, Unit, UnitKind } from "../model/model.ts";
import { joinForms } from "../speakers/join-forms.ts";
import type { Speaker } from "../speakers/resolve-label.ts";

/** Makes the sections of the model: units divided, ids and roles given, speakers entered. */
export function assembleSections(
  drafts: readonly DraftSection[],
  findSpeaker: (turn: DraftTurn) => Speaker | undefined,
): Section[] {
  const turns = drafts.flatMap(({ parts }) => parts.flatMap((part) => part.turns));
  const labels = new Set(turns.flatMap(({ label }) => label ?? []));
  const context = { findSpeaker, forms: joinForms([...labels]), opening: turns[0] };
  const plans = drafts.map((section) => ({ section, ...planUnits(section, context) }));
  const ids = assignIds(plans.flatMap(({ units }) => units));
  let index = 0;
  return plans.map(({ section, units, notes }) => ({
    ...(section.title !== undefined && { title: section.title }),
    anchor: section.anchor,
    notes,
    units: units.map((unit) => createUnit(ids[index++] ?? "", unit, findSpeaker)),
    position: section.position,
  }));
}

interface UnitPlan {
  readonly kind: UnitKind;
  readonly id?: string;
  readonly part: Omit<DraftPart, "turns">;
  readonly turns: readonly DraftTurn[];
}

/** What is known of the whole transcript. */
interface Context {
  readonly findSpeaker: (turn: DraftTurn) => Speaker | undefined;
  /** The longest form of a speaker's label, by each of its forms. */
  readonly forms: ReadonlyMap<string, string>;
  /** The first turn of all. */
  readonly opening: DraftTurn | undefined;
}

function planUnits(section: DraftSection, context: Context): { units: UnitPlan[]; notes: Block[] } {
  const plans: UnitPlan[] = [];
  let waiting: Block[] = [];
  for (const part of section.parts) {
    if (part.id === undefined && part.meant === undefined && part.turns.length === 0) {
      waiting.push(...part.notes);
      continue;
    }
    const notes = renumber([...waiting, ...part.notes]);
    waiting = [];
    plans.push(...planPart({ ...part, notes }, context));
  }
  return { units: plans, notes: renumber([...section.notes, ...waiting]) };
}

function planPart(part: DraftPart, context: Context): UnitPlan[] {
  const { id, meant, turns } = part;
  if (id !== undefined) return [{ kind: parseUnitId(id)?.kind ?? "exchange", id, part, turns }];
  if (meant !== undefined) return [{ kind: meant, part, turns }];
  const spoken = turns.map((turn) => ({ ...describeTurn(turn, context), turn }));
  return divideUnits(spoken, turns[0] === context.opening).map((unit, index) =>
    planInferred(unit, part, index),
  );
}

function describeTurn(turn: DraftTurn, { findSpeaker, forms }: Context): SpokenTurn {
  const speaker = findSpeaker(turn);
  const speech = turn.blocks.filter(({ kind }) => kind !== "note");
  return {
    label: turn.label && (forms.get(turn.label) ?? turn.label),
    role: speaker?.role ?? turn.role ?? "respondent",
    generic: turn.label === undefined || speaker?.generic === true,
    text: speech.map(({ text }) => text).join("\n"),
    afterRule: turn.afterRule === true,
  };
}

function planInferred(
  { kind, turns: spoken }: DividedUnit<SpokenTurn & { readonly turn: DraftTurn }>,
  part: DraftPart,
  index: number,
): UnitPlan {
  const turns = spoken.map(({ turn }) => turn);
  const position = turns[0]?.position ?? part.position;
  return { kind, turns, part: { ...part, notes: index === 0 ? part.notes : [], position } };
}

function renumber(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => ({ ...block, number: index + 1 }));
}

function createUnit(
  id: string,
  { kind, part, turns, id: written }: UnitPlan,
  findSpeaker: (turn: DraftTurn) => Speaker | undefined,
): Unit {
  const roles = decideRoles(kind, turns, findSpeaker);
  return {
    id,
    kind,
    pinned: written !== undefined,
    ...(part.title !== undefined && { title: part.title }),
    ...(part.topic !== undefined && { topic: part.topic }),
    notes: part.notes,
    turns: turns.map((turn, index) =>
      createTurn(turn, index + 1, roles[index] ?? "respondent", findSpeaker(turn)),
    ),
    position: part.position,
  };
}

function createTurn(
  { label, mark, start, blocks, position }: DraftTurn,
  number: number,
  role: Turn["role"],
  speaker: Speaker | undefined,
): Turn {
  return {
    number,
    ...(label !== undefined && { label }),
    mark,
    ...(start !== undefined && { start }),
    role,
    ...(speaker?.person !== undefined && { person: speaker.person }),
    ...(speaker?.outlet !== undefined && { outlet: speaker.outlet }),
    blocks,
    position,
  };
}
