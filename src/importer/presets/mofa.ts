import type { Format, Source } from "../ground/format.ts";
import type { PublisherRecord } from "../../schemas/publisher.ts";
import { isTitle } from "../../transcript/speakers/role-from-label.ts";
import { readText } from "../formats/text.ts";

/** What is the same in all texts of the ministry. */
const profile: PublisherRecord = {
  name: { en: "Ministry of Foreign Affairs of Japan", ja: "外務省" },
  timeZone: "Asia/Tokyo",
  kind: "regular",
  found: { addresses: ["www.mofa.go.jp"], rows: [], files: [] },
  labels: {},
  topics: true,
  boilerplate: [
    ...["Press Conferences", "記者会見", "会見・発表・広報", "Back to Press Conferences"],
    ...["Main topic*", "Topics", "Contents", "目次", "Japanese", "English", "日本語", "英語"],
    ...["英語版*", "日本語版*", "Font size*", "Mail", "メール", "ツイート"],
    ...["Related Link*", "Related Information*", "関連リンク", "戻る"],
  ],
};

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
  profile,
  detect,
  read: (source, options) => readText("mofa", source, options, { wrapped: false, isLabel }),
};

/** `Mr. Sato`, `Minister Tanaka`, `Kojima, NHK`, `Asahi Shimbun, Nohira`. */
function isLabel(words: string): boolean {
  const [first = "", ...others] = words.split(" ");
  if (others.length === 0 || others.length > 6) return false;
  return isTitle(first) || named.test(words);
}

/** A name after a form of address, or beside an outlet. */
const named =
  /^M(?:r|s|rs)\.? \p{Lu}|^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3}, \p{Lu}[^,]{1,40}$/u;

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
