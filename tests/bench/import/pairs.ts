import { createHash } from "node:crypto";
import type { Transcript } from "../../../src/transcript/model/model.ts";
import { listSpeech, listUnits } from "../../../src/transcript/model/read.ts";
import { listWords } from "../../../src/text/words.ts";

/** The same record as Akoma Ntoso and as Markdown. */
export interface Pair {
  readonly name: string;
  /** Whether both raw files have the same words of speech, counted without the importer. */
  readonly agrees: boolean;
  /** Whether both imports have the same speakers saying the same words in the same order. */
  readonly same: boolean;
}

/** Digests of what is compared: the first of two waits for the other, and a model would take the memory that is measured. */
export interface PairSide {
  /** The words of the raw file's speech. */
  readonly words: string;
  /** Speakers and their words as imported. */
  readonly turns: string;
}

export function readXmlSide(raw: string, transcript: Transcript): PairSide {
  return { words: hashText(listXmlWords(raw)), turns: hashText(listTurns(transcript)) };
}

export function readMarkdownSide(raw: string, transcript: Transcript): PairSide {
  return { words: hashText(listMarkdownWords(raw)), turns: hashText(listTurns(transcript)) };
}

export function comparePair(name: string, xml: PairSide, markdown: PairSide): Pair {
  return { name, agrees: xml.words === markdown.words, same: xml.turns === markdown.turns };
}

function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Speakers and their words, turns of the same speaker in a row put together. */
function listTurns(transcript: Transcript): string {
  const turns: { label: string; words: string[] }[] = [];
  for (const turn of [...listUnits(transcript)].flatMap(({ unit }) => unit.turns)) {
    const { label = "" } = turn;
    const words = listSpeech(turn).flatMap((block) => listWords(block.text));
    const last = turns.at(-1);
    if (last?.label === label) last.words.push(...words);
    else turns.push({ label, words });
  }
  return JSON.stringify(turns);
}

function listXmlWords(raw: string): string {
  const speeches = [...raw.matchAll(/<speech\b[^>]*>([^]*?)<\/speech>/g)].map(
    (match) => match[1] ?? "",
  );
  return listWords(decode(speeches.join("\n").replace(/<[^>]+>/g, " "))).join(" ");
}

function listMarkdownWords(raw: string): string {
  const lines = raw.split("\n").filter((line) => !/^(?:#|>)/.test(line));
  const text = lines
    .join("\n")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/\*\*/g, "");
  return listWords(decode(text)).join(" ");
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}
