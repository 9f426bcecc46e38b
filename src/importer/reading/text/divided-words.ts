import { listWords } from "../../../text/words.ts";

/** Whether the hyphen at the end of a line only divides a word. */
export type IsDivided = (start: string, hyphen: string, end: string) => boolean;

/**
 * Learns from the lines of a text which words were divided. A word certainly was if the text has it undivided
 * elsewhere, or if its hyphen is of a kind that stands only at the ends of lines. Three certain words show that
 * a machine divided the text; then a word was divided also if neither part is a word of the text and it does
 * not begin as compounds do. When in doubt, a hyphen stays: `well-founded`.
 *
 * @example lines "the govern-", "ment and the government" → ("govern", "-", "ment") is divided
 */
export function learnDivisions(lines: readonly string[]): IsDivided {
  const ends = lines.map((line, index) => cutEnd(line, lines[index + 1] ?? ""));
  if (ends.every((end) => end === undefined)) return () => false;
  const vocabulary = listWholeWords(lines, ends);
  const own = new Set(lines.flatMap((line) => line.match(/[-‐](?=\S)/gu) ?? []));
  const isProved: IsDivided = (start, hyphen, end) =>
    (hyphen !== "-" && !own.has(hyphen)) || vocabulary.has((start + end).toLowerCase());
  const proved = ends.filter((end) => end !== undefined && isProved(...end)).length;
  return (start, hyphen, end) =>
    isProved(start, hyphen, end) ||
    (proved >= 3 &&
      !compound.test(start) &&
      [start, end].every((part) => !vocabulary.has(part.toLowerCase())));
}

const compound =
  /^(?:all|anti|bi|by|co|cross|ex|far|first|free|full|half|hard|high|inter|ill|large|long|low|mid|multi|near|neo|non|off|on|one|over|post|pre|pro|quasi|re|second|self|semi|short|so|sub|super|third|three|trans|two|ultra|un|under|vice|well|wide|\p{L}+ty)$/iu;

/** The words of the lines, without the parts of words that may be divided. */
function listWholeWords(
  lines: readonly string[],
  ends: readonly ReturnType<typeof cutEnd>[],
): Set<string> {
  const whole = lines.map((line, index) => {
    const [start = "", hyphen = ""] = ends[index] ?? [];
    const [, , end = ""] = ends[index - 1] ?? [];
    const text = line.trim();
    return text.slice(end.length, text.length - start.length - hyphen.length);
  });
  return new Set(whole.flatMap(listWords));
}

/** The two parts of a word with a hyphen at the end of a line, and the hyphen. */
export function cutEnd(
  line: string,
  next: string,
): [start: string, hyphen: string, end: string] | undefined {
  if (!/[-‐\u00ad]\s{0,9}$/u.test(line)) return undefined;
  const [, start = "", hyphen = ""] = /(?<!\p{L})(\p{L}+)([-‐\u00ad])\s*$/u.exec(line) ?? [];
  const [, end = ""] = /^\s*(\p{Ll}+)/u.exec(next) ?? [];
  return start === "" || end === "" ? undefined : [start, hyphen, end];
}
