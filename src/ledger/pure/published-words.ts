import { createProblem, type Explanation, type Problem } from "../../problems/problem.ts";
import {
  type Published,
  type PublishedWords,
  publishedWordsSchema,
} from "../../schemas/permalink.ts";
import { nameIdFolder } from "../../schemas/conference-id.ts";
import { countNoun } from "../../text/count-noun.ts";
import { hashSha256 } from "../../text/sha256.ts";
import { listWords } from "../../text/words.ts";
import { fingerprintWords } from "../../transcript/model/fingerprint.ts";
import { formatId } from "./id.ts";
import { type Placed, readJsonLines } from "./json-lines.ts";

/** What is known of the words of published texts, by their fingerprints. */
export type WordsByFingerprint = ReadonlyMap<string, PublishedWords>;

/**
 * The file below `permalinks/words` with the words of a conference: one for all conferences of a day, so that
 * a conference that is renamed keeps its file.
 *
 * @example nameWordsFile("2022-02-02-hayashi") → "2022/2022-02-02.jsonl"
 */
export function nameWordsFile(conference: string): string {
  const folder = nameIdFolder(conference);
  return `${folder}/${folder === "undated" ? conference : conference.slice(0, 10)}.jsonl`;
}

/** The fingerprints of a unit's words at the last publication and before. */
export function listFingerprints({ words, changes = [] }: Published): string[] {
  return [words, ...changes.map((change) => change.words)];
}

/** Reads a file of words. Of a line whose words have another fingerprint, which is a problem, only that is kept. */
export function readWordsLines(
  file: string,
  content: string,
): { words: Map<string, PublishedWords>; problems: Problem[] } {
  const { records, problems } = readJsonLines(file, content, () => publishedWordsSchema);
  const words = new Map<string, PublishedWords>();
  for (const { record, ...place } of records) {
    const { words: fingerprint, text } = record;
    const found = text && fingerprintWords(text.flatMap(listWords));
    if (found !== undefined && found !== fingerprint) {
      problems.push(createProblem("permalink-words", place, describeOther(fingerprint, found)));
      addWords(words, { words: fingerprint });
    } else addWords(words, record);
  }
  return { words, problems };
}

/** Adds a line; of two lines for one text the one with more words is kept. */
export function addWords(words: Map<string, PublishedWords>, line: PublishedWords): void {
  const known = words.get(line.words);
  if (known === undefined || rank(line) > rank(known)) words.set(line.words, line);
}

/**
 * Reports published texts without a line in their file of words. Where that file has words which no line of the
 * ledger names, the ledger's line is the one that was altered.
 *
 * @param needed by fingerprint the line of the ledger that names it
 */
export function reportMissingWords(
  file: string,
  words: WordsByFingerprint,
  needed: ReadonlyMap<string, Placed<Published>>,
): Problem[] {
  const unnamed = [...words.keys()].filter((fingerprint) => !needed.has(fingerprint));
  return [...needed].flatMap(([fingerprint, placed]) => {
    if (words.has(fingerprint)) return [];
    const id = formatId(placed.record);
    const [place, fault] =
      unnamed.length > 0
        ? [placed, describeUnnamed(fingerprint, id, file, unnamed)]
        : [{ file }, describeMissing(fingerprint, id)];
    return [createProblem("permalink-words", place, fault)];
  });
}

function describeMissing(fingerprint: string, id: string): Explanation {
  return {
    message: `The words \`${fingerprint}\` of \`${id}\` are missing.`,
    why: "When the transcript changes, nobody can tell where they went.",
    fix: `Restore the file from its history. Only if the words are lost there too, add the line ${JSON.stringify({ words: fingerprint })}`,
  };
}

function describeUnnamed(
  fingerprint: string,
  id: string,
  file: string,
  unnamed: readonly string[],
): Explanation {
  const known = unnamed.map((one) => `\`${one}\``).join(" or ");
  return {
    message: `Unexpected fingerprint \`${fingerprint}\` of \`${id}\`, expected ${known} as in ${file}.`,
    why: "Nobody could tell which words were published.",
    fix: "Restore this line from the history of its file.",
  };
}

/** Words without a line of the ledger: the line was lost, or a publication ended before it was written. */
export function describeLostLines(count: number, first: string, isThere: boolean): Explanation {
  const texts = countNoun(count, "published text");
  return {
    message: isThere
      ? `The lines of ${texts}, whose words are kept in ${first}, are missing.`
      : `The file is missing, and with it the lines of ${texts}, whose words are kept in ${first}.`,
    why: "Nobody would know since when they have their addresses, nor where these lead once they change.",
    fix: `Restore it from its history. Only if it never had them, as after a publication that was ended early, remove these words.`,
  };
}

/** Writes a file of words, sorted by fingerprint: two branches seldom add lines at one place. */
export function writeWordsLines(lines: Iterable<PublishedWords>): string {
  return [...lines]
    .sort((a, b) => (a.words < b.words ? -1 : 1))
    .map(({ words, text, of, left, clauses }) =>
      JSON.stringify({ words, text, of, left, clauses }).concat("\n"),
    )
    .join("");
}

/** Reduces a withdrawn text to hashes by which it is recognised, and to the words that other units still say. */
export function withdrawWords(known: PublishedWords, left: string | undefined): PublishedWords {
  const { words, text, of, clauses } = known;
  const start = text ? { words, of: text.flatMap(listWords).length } : { words, of };
  return { ...start, left, clauses: text ? hashClauses(text).map(({ hash }) => hash) : clauses };
}

/** The hashes of a text's clauses of four words and more, with the number of their words. */
export function hashClauses(text: readonly string[]): { hash: string; length: number }[] {
  return text
    .flatMap((block) => block.split(/[.,;:!?…—–()[\]{}«»“”"、。，；：！？「」『』（）]+/u))
    .map(listWords)
    .filter(({ length }) => length >= 4)
    .map((words) => ({ hash: hashSha256(words.join(" ")).slice(0, 8), length: words.length }));
}

function rank({ text, left, of }: PublishedWords): number {
  return [of, left, text].findLastIndex((part) => part !== undefined);
}

function describeOther(fingerprint: string, found: string): Explanation {
  return {
    message: `These words have the fingerprint \`${found}\`, not \`${fingerprint}\`.`,
    why: "They are not what was published.",
    fix: "Restore the line from the history of the file.",
  };
}
