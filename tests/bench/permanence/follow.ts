import type { Transcript } from "../../../src/transcript/model/model.ts";
import { listSpeech, listUnits } from "../../../src/transcript/model/read.ts";
import { listWords } from "../../../src/text/words.ts";
import { createUnit, type SimConference, type Token } from "./conference.ts";
import {
  listParagraphs,
  listRawWords,
  type Origin,
  type RawGroup,
  type RawParagraph,
  type RawText,
  type RawWord,
} from "./raw-text.ts";

/** A raw text and the transcript that was made of it, word by word. */
export interface Followed {
  readonly conference: SimConference;
  /** The raw text, a group for each unit of the transcript. */
  readonly raw: RawText;
  /** Words of units that no word of the raw text was found for. */
  readonly strays: number;
}

/**
 * Finds every word of a transcript's units in the raw text it was made of, by order alone: what stands
 * between two words that follow each other in the transcript was left out of it. Ids play no part.
 */
export function followWords(transcript: Transcript, raw: RawText): Followed {
  const source = listParagraphs(raw).flatMap((paragraph) =>
    listRawWords([paragraph]).map((word) => ({ word, paragraph, texts: listWords(word.raw) })),
  );
  const homes = new Map<RawParagraph, number>();
  let [at, strays] = [0, 0];
  const units = [...listUnits(transcript)].map(({ unit }, number) => {
    const turns = unit.turns.map((turn) =>
      listSpeech(turn)
        .flatMap(({ text }) => listWords(text))
        .map((text, index, words): Token => {
          const found = findWord(source, at, words.slice(index, index + 4));
          const home = source[found];
          if (home === undefined) {
            strays += 1;
            return { text, origins: [] };
          }
          at = home.texts.at(-1) === text ? found + 1 : found;
          if (!homes.has(home.paragraph)) homes.set(home.paragraph, number);
          return { text, origins: home.word.origins, word: home.word };
        }),
    );
    return createUnit({ kind: unit.kind, id: unit.id, turns });
  });
  const { id, language } = transcript;
  const formerly = transcript.frontmatter.formerly ?? [];
  const conference = { id, language, formerly, units };
  return { conference, raw: { ...raw, groups: groupParagraphs(raw, homes) }, strays };
}

/** Writes into every raw word that a unit holds where it is published now. */
export function markPublished(
  { conference, raw }: Pick<Followed, "conference" | "raw">,
  edition: number,
): RawText {
  const fresh = new Map<RawWord, Origin[]>();
  for (const { id, turns } of conference.units) {
    turns.flat().forEach(({ text, word }, index) => {
      if (word === undefined) return;
      const origins = fresh.get(word) ?? word.origins.filter((one) => one.unit !== id);
      fresh.set(word, [...origins, { unit: id, edition, index, text }]);
    });
  }
  const groups = raw.groups.map((group) => ({
    ...group,
    paragraphs: group.paragraphs.map((paragraph) => ({
      ...paragraph,
      parts: paragraph.parts.map((one) => {
        const origins = typeof one === "string" ? undefined : fresh.get(one);
        return typeof one === "string" || origins === undefined ? one : { ...one, origins };
      }),
    })),
  }));
  return { ...raw, groups };
}

interface SourceWord {
  readonly word: RawWord;
  readonly paragraph: RawParagraph;
  readonly texts: readonly string[];
}

/** The next place where a word stands with the words after it, else alone close by; -1 if nowhere. */
function findWord(source: readonly SourceWord[], from: number, words: readonly string[]): number {
  if (source[from]?.texts.includes(words[0] ?? "") === true) return from;
  for (let at = from; at < source.length; at++) if (standsAt(source, at, words)) return at;
  const near = source.slice(from, from + 12);
  const index = near.findIndex(({ texts }) => texts.includes(words[0] ?? ""));
  return index < 0 ? -1 : from + index;
}

function standsAt(source: readonly SourceWord[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => source[at + index]?.texts.includes(word));
}

/** Paragraphs of one unit are a group; a label or a heading without speech goes with what follows. */
function groupParagraphs(raw: RawText, homes: ReadonlyMap<RawParagraph, number>): RawGroup[] {
  const groups: { unit: number | undefined; paragraphs: RawParagraph[] }[] = [];
  let waiting: RawParagraph[] = [];
  for (const paragraph of listParagraphs(raw)) {
    const unit = homes.get(paragraph);
    const last = groups.at(-1);
    if (unit === undefined && listRawWords([paragraph]).length > 0) {
      groups.push({ unit: undefined, paragraphs: [...waiting, paragraph] });
      waiting = [];
    } else if (unit === undefined && paragraph.label !== "") waiting.push(paragraph);
    else if (last !== undefined && (unit === undefined || last.unit === unit)) {
      last.paragraphs.push(...waiting, paragraph);
      waiting = [];
    } else {
      groups.push({ unit, paragraphs: [...waiting, paragraph] });
      waiting = [];
    }
  }
  groups.push({ unit: undefined, paragraphs: waiting });
  return groups.map(({ unit, paragraphs }) => ({ fixed: unit === undefined, paragraphs }));
}
