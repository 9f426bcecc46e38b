import { hash } from "node:crypto";
import type { PhraseEntry } from "../../schemas/phrase.ts";
import { foldText } from "../../search/format/characters.ts";
import { hasWords } from "../../search/format/find-words.ts";
import { tokenizeText, type Words } from "../../search/format/words.ts";
import type { Turn, Unit } from "../../transcript/model/model.ts";
import { listSpeech } from "../../transcript/model/read.ts";
import type { Mark } from "../archive.ts";

/** A marked phrase with its words as search compares them. */
export interface MarkedPhrase {
  readonly id: string;
  readonly written: string;
  readonly words: Words;
}

/** The phrases for texts of a language: those of its tag, and of its base language for a tag of more parts. */
export function selectPhrases(
  entries: ReadonlyMap<string, PhraseEntry>,
  language: string,
): MarkedPhrase[] {
  const tags = new Set([language, language.split("-", 1)[0] ?? language]);
  return [...entries.values()].flatMap(({ id, phrases }) =>
    [...tags]
      .flatMap((tag) => phrases[tag] ?? [])
      .map((written) => ({ id, written, words: tokenizeText(written) })),
  );
}

/** Digest of what is marked, for a cache; empty where nothing is. Labels do not count. */
export function digestPhrases(entries: ReadonlyMap<string, PhraseEntry>): string {
  if (entries.size === 0) return "";
  const marked = [...entries.values()].map(({ id, phrases }) => [id, phrases]);
  return hash("sha256", JSON.stringify(marked)).slice(0, 16);
}

/**
 * The phrases that the answers of an exchange use, each once for each person. A phrase stands within one
 * paragraph; those of questions and of statements are not marked.
 */
export function listMarks({ kind, turns }: Unit, phrases: readonly MarkedPhrase[]): Mark[] {
  if (kind !== "exchange" || phrases.length === 0) return [];
  const marks = turns
    .filter(({ role }) => role === "respondent")
    .flatMap((turn) => listTurnMarks(turn, phrases));
  return [...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values()];
}

function listTurnMarks(turn: Turn, phrases: readonly MarkedPhrase[]): Mark[] {
  const texts = listSpeech(turn).map(({ text }) => ({ text, folded: foldText(text) }));
  return phrases
    .filter(({ words }) =>
      texts.some(
        ({ text, folded }) =>
          words.words.every((word) => folded.includes(word.text)) &&
          hasWords(words, tokenizeText(text)),
      ),
    )
    .map(({ id, written }) => ({
      phrase: id,
      words: written,
      ...(turn.person !== undefined && { person: turn.person }),
    }));
}
