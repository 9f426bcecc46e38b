/** A word of a raw text, as printed, and where it was published. */
export interface RawWord {
  readonly raw: string;
  readonly origins: readonly Origin[];
}

/** A published id under which a word stood, in which publication, where in the unit, and as what. */
export interface Origin {
  /** `Q3`: an id that a conference goes on with under another name. */
  readonly unit: string;
  readonly edition: number;
  readonly index: number;
  readonly text: string;
}

/** What stands between words (markup, punctuation, space), or a word. */
export type RawPart = string | RawWord;

/** A paragraph of a raw text: its label, if it has one, and its words. */
export interface RawParagraph {
  readonly before: string;
  /** Label and mark as printed; empty where somebody goes on. */
  readonly label: string;
  readonly parts: readonly RawPart[];
  readonly after: string;
}

/**
 * A raw text that is edited as its publisher would: paragraphs in groups, a group for each unit that the
 * importer last made of it. What no unit holds (a heading) is a group that nobody edits.
 */
export interface RawText {
  readonly head: string;
  readonly groups: readonly RawGroup[];
  readonly tail: string;
}

export interface RawGroup {
  readonly fixed: boolean;
  readonly paragraphs: readonly RawParagraph[];
}

/** Cuts a text into words and what stands between them; tags, references and escapes hold no words. */
export function cutParts(text: string): RawPart[] {
  return [...text.matchAll(part)].map(({ 0: raw, groups }) =>
    groups?.["word"] === undefined ? raw : { raw, origins: [] },
  );
}

const part =
  /<[^>]*>|&#?\w+;|(?<word>[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]|[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]]+)|[^\p{L}\p{M}\p{N}<\&]+|./gsv;

export function listRawWords(paragraphs: readonly RawParagraph[]): RawWord[] {
  return paragraphs.flatMap(({ parts }) => parts.filter(isWord));
}

export function listParagraphs({ groups }: RawText): RawParagraph[] {
  return groups.flatMap(({ paragraphs }) => paragraphs);
}

/** The text without what a unit was last published with, labels inside of a paragraph too. */
export function removeUnit(text: RawText, unit: string, edition: number): RawText {
  const groups = text.groups.map(({ fixed, paragraphs }) => ({
    fixed,
    paragraphs: paragraphs.flatMap((paragraph) => {
      const owners = listOwners(paragraph.parts, edition);
      if (!owners.includes(unit)) return [paragraph];
      const parts = paragraph.parts.filter((_, index) => owners[index] !== unit);
      return parts.length === 0 ? [] : [{ ...paragraph, parts }];
    }),
  }));
  return { ...text, groups };
}

/** The unit that each part was published in; what stands between two is of the second from its label on. */
function listOwners(parts: readonly RawPart[], edition: number): (string | undefined)[] {
  const holders = parts.map((part) =>
    isWord(part) ? part.origins.find((one) => one.edition === edition)?.unit : undefined,
  );
  let [owner, next]: (string | undefined)[] = [];
  const following = holders.toReversed().map((holder) => (next = holder ?? next));
  return parts.map((part, index) => {
    if (isWord(part) || index === 0) owner = following.at(-1 - index) ?? owner;
    return owner;
  });
}

function isWord(part: RawPart): part is RawWord {
  return typeof part !== "string";
}

/** The text as it would be published. */
export function writeRaw(text: RawText): string {
  return text.head + listParagraphs(text).map(writeParagraph).join("") + text.tail;
}

function writeParagraph({ before, label, parts, after }: RawParagraph): string {
  const words = parts.map((one) => (typeof one === "string" ? one : one.raw));
  return before + label + words.join("") + after;
}
