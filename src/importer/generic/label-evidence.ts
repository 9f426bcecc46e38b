import { cutRemark } from "../labels/plausible.ts";
import { isOffice } from "../../transcript/speakers/role-from-label.ts";
import { isQuestion } from "../../transcript/units/question.ts";
import type { Row } from "../rows.ts";
import { listWords } from "../../text/words.ts";

/** A row that begins with what may be a label. */
export interface Candidate {
  readonly index: number;
  readonly label: string;
  /** What is said on the row. */
  readonly rest: string;
}

/**
 * Whether the document itself shows that a label which stands only once is a speaker's: by its name, which
 * stands above it or which its speaker says first (`Anil: Sir, Anil from …`), by an office (`Portavoz`), or by
 * its place between two turns of the speaker who says most, which is where a question stands.
 *
 * @param speakers for each row the label that is certain there
 */
export function provesLabel(
  candidate: Candidate,
  rows: readonly Row[],
  speakers: ReadonlyMap<number, string>,
): boolean {
  const { index, label } = candidate;
  if (label.split(/\s+/u).some((word) => isOffice(word.replace(/[.,]$/u, "")))) return true;
  const names = listNames(label);
  if (names.length === 0) return false;
  const said = `${candidate.rest} ${rows[index + 1]?.text ?? ""}`;
  const first = listWords(said).slice(0, names.some(isWide) ? 40 : 14);
  if (names.some((name) => holdsName(first, name))) return true;
  if (names.every((name) => isNamedAbove(rows, index, name))) return true;
  return asksBetween(candidate, speakers) || (isWide(label) && partsOne(candidate, speakers));
}

/**
 * Whether a row alone parts two rows of one speaker, who is nowhere else labelled twice in a row: somebody else
 * speaks between.
 *
 * @param speakers for each row the label that is certain there
 */
export function partsOne(
  { index }: Pick<Candidate, "index">,
  speakers: ReadonlyMap<number, string>,
): boolean {
  const places = [...speakers.keys()].sort((a, b) => a - b);
  const after = places.findIndex((place) => place > index);
  const isTwice = (at: number) =>
    speakers.get(places[at - 1] ?? -1) === speakers.get(places[at] ?? -1);
  return (
    after > 0 && isTwice(after) && places.every((_, at) => at === 0 || at === after || !isTwice(at))
  );
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

function asksBetween({ index, rest }: Candidate, speakers: ReadonlyMap<number, string>): boolean {
  if (!isQuestion(rest)) return false;
  const counts = Map.groupBy(speakers.values(), (label) => label);
  const [main] = [...counts].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  const places = [...speakers.keys()].sort((a, b) => a - b);
  const before = speakers.get(places.findLast((place) => place < index) ?? -1);
  const after = speakers.get(places.find((place) => place > index) ?? -1);
  return main !== undefined && after === main && (before === main || before === undefined);
}
