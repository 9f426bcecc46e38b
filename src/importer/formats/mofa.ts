import type { Draft } from "../draft.ts";
import type { Format, ReadOptions, Source } from "../format.ts";
import { splitLines, trimText } from "../lines.ts";
import { readBody } from "./mofa-body.ts";
import { readHeader } from "./mofa-header.ts";
import { createLabelFinder } from "./mofa-labels.ts";

/**
 * Press conferences as the Ministry of Foreign Affairs of Japan publishes them, copied as plain text:
 * English and Japanese, one paragraph a line, `Minister Hayashi:` or `【林外務大臣】`.
 * https://www.mofa.go.jp/press/kaiken/
 */
export const mofa: Format = {
  name: "mofa",
  summary: "press conferences of the Ministry of Foreign Affairs of Japan, plain text, en and ja",
  syntax: "text",
  naming: "speaker",
  detect,
  read,
};

const marks: readonly RegExp[] = [
  /^[^\S\n\r\u2028\u2029]*(?:Back to )?Press Conferences[^\S\n\r\u2028\u2029]*$/m,
  /Press (?:Conference|Briefing).{0,300}(?:Foreign Minister|Minister for Foreign Affairs|Press Secretary|State Minister|Parliamentary Vice)/,
  /(?:Foreign Minister|Foreign Affairs).{0,300}Press Conference/,
  /Ministry of Foreign Affairs|MOFA\b/,
  /^(?:Mr\. |Ms\. )?(?:Minister|Foreign Minister|Press Secretary|Deputy Press Secretary|Assistant Press Secretary)[^:\n]{0,60}:/m,
  /外務(?:大臣|副大臣|大臣政務官|報道官)[^\n]{0,12}会見/,
  /^[^\S\n\r\u2028\u2029]*【[^】\n]{0,20}(?:外務)?(?:大臣|報道官)】/m,
];

/** The country, or the heading of the ministry's pages: other countries have a foreign minister, too. */
const country = /\bJapan|\bMOFA\b|外務|^[ \t]*(?:Back to )?Press Conferences[ \t]*$/m;

/** One mark alone is less than a generic format has: many ministries have a `Minister:`. */
function detect(source: Source): number {
  const start = source.text.slice(0, 20_000);
  if (/^\s*(?:<|---|b['"])/.test(start) || !country.test(start)) return 0;
  const found = marks.filter((mark) => mark.test(start)).length;
  return found >= 3 ? 0.97 : found === 2 ? 0.9 : found === 1 ? 0.05 : 0;
}

function read(source: Source, options: ReadOptions): Draft {
  const lines = splitLines(source.text).filter((line) => trimText(line.text) !== "");
  const findLabel = createLabelFinder(lines, options);
  const header = readHeader(source.file, lines, findLabel, options);
  const body = readBody(lines.slice(header.length), findLabel);
  return {
    format: mofa.name,
    confidence: 1,
    fields: header.fields,
    labels: [],
    blocks: [...header.blocks, ...body.blocks],
    dropped: [...header.dropped, ...body.dropped],
    repairs: [],
    problems: header.problems,
  };
}
