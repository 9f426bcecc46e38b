import type { Convention } from "./conventions.ts";
import type { Random } from "./random.ts";
import {
  cutParts,
  listRawWords,
  type RawGroup,
  type RawParagraph,
  type RawPart,
  type RawText,
} from "./raw-text.ts";

/** What somebody may add: what was said in a unit of another transcript, a string a turn. */
export type Stranger = readonly string[];

/** What an edit works with; `strangers` are used up. */
export interface EditTools {
  readonly convention: Convention;
  readonly random: Random;
  readonly strangers: Stranger[];
}

/** What a publisher does to a text; undefined where this text does not allow it. */
type Edit = (text: RawText, tools: EditTools) => RawText | undefined;

export const edits = {
  insert: (text, tools) => {
    const { random, strangers } = tools;
    if (strangers.length === 0) return undefined;
    const [stranger = []] = strangers.splice(random.below(strangers.length), 1);
    return change(text, pickGroup(text, random), 0, writeStranger(text, stranger, tools));
  },
  delete: (text, { random }) => {
    if (text.groups.filter(({ fixed }) => !fixed).length < 3) return undefined;
    return change(text, pickGroup(text, random), 1);
  },
  split: (text, { convention, random }) => {
    const at = pickGroup(text, random);
    const group = text.groups[at];
    if (group === undefined) return undefined;
    const words = listRawWords(group.paragraphs);
    if (words.length < 2 * leastWords) return undefined;
    const first = words[leastWords + random.below(words.length - 2 * leastWords + 1)];
    const halves = cutGroup(group, (part) => part === first, convention);
    return halves && change(text, at, 1, ...halves);
  },
  merge: (text, { convention, random }) => {
    const at = pickGroup(text, random);
    const [first, second] = text.groups.slice(at, at + 2);
    if (first === undefined || second === undefined || second.fixed) return undefined;
    const paragraphs = [...first.paragraphs, ...joinOn(first, second, convention)];
    return change(text, at, 2, { fixed: false, paragraphs });
  },
  reorder: (text, { random }) => {
    const at = pickGroup(text, random);
    const group = text.groups[at];
    if (group === undefined) return undefined;
    const without = change(text, at, 1);
    if (without.groups.every(({ fixed }) => fixed)) return undefined;
    return change(without, pickGroup(without, random), 0, group);
  },
  retype: (text, { random }) => {
    const at = pickGroup(text, random);
    const group = text.groups[at];
    const words = listRawWords(group?.paragraphs ?? []);
    if (group === undefined || words.length < 3 * leastWords) return undefined;
    const count = Math.max(1, Math.floor(words.length * 0.08 * random.next()));
    const mended = new Set(Array.from({ length: count }, () => random.pick(words)));
    const mend = (one: RawPart): RawPart =>
      typeof one !== "string" && mended.has(one) ? { ...one, raw: mendWord(one.raw) } : one;
    const paragraphs = group.paragraphs.map((paragraph) => ({
      ...paragraph,
      parts: paragraph.parts.map(mend),
    }));
    return change(text, at, 1, { ...group, paragraphs });
  },
  rename: (text) => text,
} as const satisfies Record<string, Edit>;

export type EditName = keyof typeof edits;
export const editNames = Object.keys(edits) as readonly EditName[];

/** Index of a group that is a unit. */
function pickGroup({ groups }: RawText, random: Random): number {
  return random.pick([...groups.keys()].filter((index) => groups[index]?.fixed === false));
}

function change(text: RawText, at: number, count: number, ...added: readonly RawGroup[]): RawText {
  return { ...text, groups: text.groups.toSpliced(at, count, ...added) };
}

/** The first turn asks, the others answer under the label that the text has most. */
function writeStranger(text: RawText, stranger: Stranger, { convention }: EditTools): RawGroup {
  const answer = findAnswerLabel(text, convention);
  const paragraphs = stranger.map((said, index) => ({
    before: convention.before,
    label: index === 0 ? convention.question : answer,
    parts: cutParts(said.replace(/[<>&*_\\[\]]/g, " ")),
    after: convention.after,
  }));
  return { fixed: false, paragraphs };
}

function findAnswerLabel({ groups }: RawText, { asks }: Convention): string {
  const labels = groups
    .flatMap(({ paragraphs }) => paragraphs.map(({ label }) => label))
    .filter((label) => label !== "" && !asks.test(label));
  const counts = Map.groupBy(labels, (label) => label);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? "";
}

/** Two groups, the second asked by somebody from that part on. */
function cutGroup(
  { paragraphs }: RawGroup,
  isFirst: (part: RawPart) => boolean,
  { before, after, question }: Convention,
): RawGroup[] | undefined {
  const at = paragraphs.findIndex(({ parts }) => parts.some(isFirst));
  const cut = paragraphs[at];
  if (cut === undefined) return undefined;
  const index = cut.parts.findIndex(isFirst);
  if (isInside(cut.parts.slice(0, index))) return undefined;
  const halves: [RawParagraph, RawParagraph] = [
    { ...cut, parts: cut.parts.slice(0, index), after },
    { before, label: question, parts: cut.parts.slice(index), after: cut.after },
  ];
  const rest = listRawWords([halves[0]]).length > 0 ? [halves[0]] : [];
  return [
    { fixed: false, paragraphs: [...paragraphs.slice(0, at), ...rest] },
    { fixed: false, paragraphs: [halves[1], ...paragraphs.slice(at + 1)] },
  ];
}

/** Whether a link or a mark is open at the end: nobody begins a question inside of one. */
function isInside(parts: readonly RawPart[]): boolean {
  const markup = parts.filter((one) => typeof one === "string").join(" ");
  const opened = markup.match(/<(?!p\b|br\b)[a-z][^>]*>/g)?.length ?? 0;
  return opened > (markup.match(/<\/(?!p\b)[a-z]+>/g)?.length ?? 0);
}

/** The paragraphs of a group without the label they began with, so that they go on with another. */
function joinOn(first: RawGroup, second: RawGroup, { joins }: Convention): RawParagraph[] {
  const own = second.paragraphs[0]?.label;
  const label = joins === "same label" ? (first.paragraphs.at(-1)?.label ?? "") : "";
  const end = second.paragraphs.findIndex((paragraph) => paragraph.label !== own);
  return second.paragraphs.map((paragraph, index) =>
    end < 0 || index < end ? { ...paragraph, label } : paragraph,
  );
}

/** Nobody makes an exchange of fewer words by a split; words that few cannot be told from others. */
const leastWords = 4;

/** Another word in the same script; a Chinese or Japanese character is a word. */
function mendWord(text: string): string {
  return /^[\p{L}\p{N}]{2,}$/u.test(text) ? `${text}x` : text === "乙" ? "甲" : "乙";
}
