import { cutRemark } from "../../ground/plausible.ts";
import { holdsOffice, isOffice } from "../../../transcript/speakers/role-from-label.ts";
import { isQuestion } from "../../../transcript/units/question.ts";
import type { Row } from "../../ground/rows.ts";
import { findPlace } from "../../../text/find-place.ts";
import { listWords } from "../../../text/words.ts";
import { findKind } from "../kind.ts";
import { isNameWithOffice } from "./detectors.ts";

/** A row that begins with what may be a label. */
export interface Candidate {
  readonly index: number;
  readonly label: string;
  /** What is said on the row. */
  readonly rest: string;
}

/** Where in a document labels are certain, gathered once for all candidates. */
export interface CertainTurns {
  /** Indexes of the rows, ascending, and the label of each. */
  readonly places: readonly number[];
  readonly labels: readonly string[];
  /** The label that stands most often. */
  readonly main: string | undefined;
  /** Index in `places` of the only turn whose label is also that of the turn before; undefined if there are more. */
  readonly twice: number | undefined;
}

/** @param speakers for each row the label that is certain there */
export function gatherTurns(speakers: ReadonlyMap<number, string>): CertainTurns {
  const turns = [...speakers].sort(([a], [b]) => a - b);
  const labels = turns.map(([, label]) => label);
  const counts = [...Map.groupBy(labels, (label) => label)];
  const [main] = counts.sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  const twice = labels.flatMap((label, at) => (at > 0 && label === labels[at - 1] ? [at] : []));
  return {
    places: turns.map(([place]) => place),
    labels,
    main,
    twice: twice.length === 1 ? twice[0] : undefined,
  };
}

/**
 * The candidates that part two turns of one label, where everywhere such turns have one between them: nobody is
 * labelled twice in a row there, so that somebody else speaks between.
 *
 * @returns the indexes of their rows
 */
export function listParting(
  candidates: readonly Candidate[],
  { places, labels }: CertainTurns,
): Set<number> {
  const twice = labels.flatMap((label, at) => (at > 0 && label === labels[at - 1] ? [at] : []));
  const found = twice.map((at) => {
    const [from = 0, to = 0] = [places[at - 1], places[at]];
    return candidates.flatMap(({ index }) => (index > from && index < to ? [index] : []));
  });
  const always = labels.length >= 4 && found.every((between) => between.length > 0);
  return new Set(always ? found.filter((between) => between.length === 1).flat() : []);
}

/**
 * Whether the document itself shows that a label which stands only once is a speaker's: by its name, which
 * stands above it or which its speaker says first (`Anil: Sir, Anil from …`), by an office (`Portavoz`), or by
 * its place between two turns of the speaker who says most, which is where a question stands.
 */
export function provesLabel(
  candidate: Candidate,
  rows: readonly Row[],
  turns: CertainTurns,
): boolean {
  const { index, label } = candidate;
  if (holdsOffice(label) || isInitialsOf(label, turns.labels)) return true;
  const names = listNames(label);
  if (names.length === 0 || namesTopic(label)) return false;
  const said = `${candidate.rest} ${rows[index + 1]?.text ?? ""}`;
  const first = listWords(said).slice(0, names.some(isWide) ? 40 : 14);
  if (names.some((name) => holdsName(first, name))) return true;
  if (names.every((name) => isNamedAbove(rows, index, name))) return true;
  return asksBetween(candidate, turns) || (isWide(label) && partsOne(candidate, turns));
}

/**
 * Whether a row alone parts two rows of one speaker, who is nowhere else labelled twice in a row: somebody else
 * speaks between.
 */
export function partsOne(
  { index }: Pick<Candidate, "index">,
  { places, twice }: CertainTurns,
): boolean {
  return twice !== undefined && findPlace(places, index + 1) === twice;
}

/**
 * Whether a label without a mark has a form that recurring ones have and a heading has not: `WESTER (RTL)` beside
 * `VULLINGS (NOS)`, `Erik Dahl, riksbankschef` beside `Erik Dahl`, `MVK` beside `TAG` before speech on the same row.
 */
export function isAlike(
  label: string,
  many: readonly (readonly [string, number])[],
  setting: string,
): boolean {
  const named = isNameWithOffice(label) || cutRemark(label) !== label;
  const form = (one: string) => one.replace(/[^,，()（）]+/gu, "");
  if (named && many.some(([other]) => form(other) === form(label))) return true;
  if (many.some(([other]) => label.startsWith(`${other},`))) return true;
  if (many.some(([other]) => isFullForm(label, other))) return true;
  return setting === "bold" && [label, ...many.map(([other]) => other)].every(isInitials);
}

/** `NADIA FERN` beside `FERN`, as a speaker is often labelled once with the whole name. */
function isFullForm(label: string, other: string): boolean {
  return (
    /^\p{Lu}{3,}$/u.test(other) && label.endsWith(` ${other}`) && findKind(label) === undefined
  );
}

function isInitials(label: string): boolean {
  return /^\p{Lu}{1,5}$/u.test(label);
}

/** `MK` where `Mike KRACKE` is a label, and nobody else has these initials. */
function isInitialsOf(label: string, labels: readonly string[]): boolean {
  if (!/^\p{Lu}{2,4}$/u.test(label)) return false;
  const named = new Set(labels).difference(new Set([label]));
  return [...named].filter((other) => shorten(other) === label).length === 1;
}

/** The first letters of a name: `Mike KRACKE` → `MK`. */
function shorten(name: string): string {
  const words = cutRemark(name).split(/[\s-]+/u);
  return words.length < 2 ? "" : words.map((word) => word.charAt(0)).join("");
}

/** Whether words are about something and name nobody: `On Saudi Arabia`, `News for the harbor`. */
export function namesTopic(label: string): boolean {
  return /^(?:[Ff]or|[Tt]o|[Oo]n|[Aa]t|[Ii]n|the)\s|\s(?:for|the|to|on|at|in)\s/u.test(label);
}

/** Words of a label that name somebody: no titles, no initials, nothing of a remark in brackets. */
function listNames(label: string): string[] {
  const bare = cutRemark(label).split(",", 1)[0] ?? "";
  return bare
    .split(/[\s.·・]+/u)
    .filter((word) => /^\p{Lu}[\p{L}'’-]{2,}|^[\p{Lo}]{2,}$/u.test(word) && !isHonorific(word));
}

function isHonorific(word: string): boolean {
  return isOffice(word) || /^(?:mr|mrs|ms|miss|dr|prof|sir|the|shri|smt|amb)$/iu.test(word);
}

function isWide(name: string): boolean {
  return /^\p{Lo}/u.test(name);
}

function holdsName(words: readonly string[], name: string): boolean {
  const parts = listWords(name);
  return words.some((_, at) => parts.every((part, offset) => words[at + offset] === part));
}

/** How far up a name is looked for. */
const reach = 60;

/** A name stands above in words that are no label, with a capital where the script has them. */
function isNamedAbove(rows: readonly Row[], index: number, name: string): boolean {
  const folded = name.toLowerCase();
  return rows.slice(Math.max(0, index - reach), index).some(({ text }) => {
    const at = text.toLowerCase().indexOf(folded);
    if (at < 0) return false;
    const bounded = !/\p{L}/u.test(text.charAt(at - 1)) || isWide(name);
    return bounded && (text.charAt(at) !== text.charAt(at).toLowerCase()) === !isWide(name);
  });
}

function asksBetween({ index, rest }: Candidate, { places, labels, main }: CertainTurns): boolean {
  if (!isQuestion(rest)) return false;
  const before = labels[findPlace(places, index) - 1];
  const after = labels[findPlace(places, index + 1)];
  return main !== undefined && after === main && (before === main || before === undefined);
}
