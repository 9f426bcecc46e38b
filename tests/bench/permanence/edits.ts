import {
  countWords,
  createUnit,
  listTokens,
  type SimConference,
  type SimUnit,
  type Token,
} from "./conference.ts";
import {
  joinConferenceId,
  joinDate,
  splitConferenceId,
} from "../../../src/schemas/conference-id.ts";
import type { Random } from "./random.ts";

/**
 * What an editor or a publisher does to a text; undefined where this text does not allow it. `strangers`
 * are units of other conferences that can be inserted, each once.
 */
type Edit = (
  conference: SimConference,
  random: Random,
  strangers: SimUnit[],
) => SimConference | undefined;

export const edits = {
  insert: (conference, random, strangers) => {
    if (strangers.length === 0) return undefined;
    const [stranger] = strangers.splice(random.below(strangers.length), 1);
    const { kind = "exchange", turns = [] } = stranger ?? {};
    const fresh = turns.map((turn) => turn.map(({ text }) => ({ text })));
    const at = random.below(conference.units.length + 1);
    return change(conference, at, 0, createUnit({ kind, turns: fresh }));
  },
  delete: removeUnit,
  split: (conference, random) => {
    const at = random.below(conference.units.length);
    const unit = conference.units[at];
    if (unit === undefined || countWords(unit) < 2 * leastWords) return undefined;
    const halves = unit.turns.length > 1 ? splitTurns(unit, random) : splitWords(unit, random);
    if (halves.some((half) => half.flat().length < leastWords)) return undefined;
    return change(conference, at, 1, ...halves.map((turns) => createUnit({ ...unit, turns })));
  },
  merge: (conference, random) => {
    const at = random.below(conference.units.length - 1);
    const [first, second] = conference.units.slice(at, at + 2);
    if (first === undefined || second?.kind !== first.kind) return undefined;
    const turns = [...first.turns, ...second.turns];
    return change(conference, at, 2, createUnit({ kind: first.kind, turns }));
  },
  reorder: (conference, random) => {
    const from = random.below(conference.units.length);
    const unit = conference.units[from];
    if (unit === undefined || conference.units.length < 2) return undefined;
    const without = change(conference, from, 1);
    return change(without, random.below(without.units.length + 1), 0, unit);
  },
  retype: (conference, random) => {
    const at = random.below(conference.units.length);
    const unit = conference.units[at];
    if (unit === undefined || countWords(unit) < 3 * leastWords) return undefined;
    const count = Math.max(1, Math.floor(countWords(unit) * 0.08 * random.next()));
    const mended = new Set(Array.from({ length: count }, () => random.below(countWords(unit))));
    let index = 0;
    const turns = unit.turns.map((turn) =>
      turn.map((token) => (mended.has(index++) ? { ...token, text: mendWord(token.text) } : token)),
    );
    return change(conference, at, 1, { ...unit, turns });
  },
  /** An undated one is renamed because its date was found. */
  rename: (conference, random) => ({
    ...conference,
    id: joinConferenceId(
      joinDate(splitConferenceId(conference.id).date) ?? "2012-07-06",
      `renamed-${String(random.below(1e9))}`,
    ),
    formerly: [...conference.formerly, conference.id],
  }),
  withdraw: removeUnit,
} as const satisfies Record<string, Edit>;

export type EditName = keyof typeof edits;
export const editNames = Object.keys(edits) as readonly EditName[];

function removeUnit(conference: SimConference, random: Random): SimConference | undefined {
  if (conference.units.length < 3) return undefined;
  return change(conference, random.below(conference.units.length), 1);
}

function change(
  conference: SimConference,
  at: number,
  count: number,
  ...added: readonly SimUnit[]
): SimConference {
  return { ...conference, units: conference.units.toSpliced(at, count, ...added) };
}

function splitTurns({ turns }: SimUnit, random: Random): (readonly Token[])[][] {
  const at = 1 + random.below(turns.length - 1);
  return [turns.slice(0, at), turns.slice(at)].map((half) => [...half]);
}

function splitWords(unit: SimUnit, random: Random): (readonly Token[])[][] {
  const tokens = listTokens(unit);
  const at = leastWords + random.below(tokens.length - 2 * leastWords + 1);
  return [[tokens.slice(0, at)], [tokens.slice(at)]];
}

/** Nobody makes an exchange of fewer words by a split; words that few cannot be told from others. */
const leastWords = 4;

/** Another word in the same script; a Chinese or Japanese character is a word. */
function mendWord(text: string): string {
  return /^[\p{L}\p{N}]{2,}$/u.test(text) ? `${text}x` : text === "乙" ? "甲" : "乙";
}
