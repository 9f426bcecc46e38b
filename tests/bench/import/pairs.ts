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

export interface PairSide {
  readonly raw: string;
  readonly transcript: Transcript;
}

export function comparePair(name: string, xml: PairSide, markdown: PairSide): Pair {
  const texts = [listXmlWords(xml.raw), listMarkdownWords(markdown.raw)] as const;
  const turns = [listTurns(xml.transcript), listTurns(markdown.transcript)] as const;
  return { name, agrees: texts[0] === texts[1], same: turns[0] === turns[1] };
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
