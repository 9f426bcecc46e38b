import { findDate } from "../ground/dates/date.ts";
import { findDateLike } from "../ground/dates/date-like.ts";
import type { SourceText } from "../ground/draft.ts";

/** A part of a source that may say a day, and what kind of place it stands in. */
export interface DatedPart extends SourceText {
  readonly where: "address" | "metadata" | "words";
}

/**
 * The day that a source says outside of its text in at least two kinds of places, its address, its metadata and words
 * around the text; undefined where one of them says another day or one that cannot be read. When a page was last
 * changed says nothing of the conference.
 *
 * @example agreeOnDay([{ where: "address", text: "https://a.example/2025/03/14/b", line: 1 },
 *   { where: "words", text: "14 maart 2025", line: 9 }]) → { day: "2025-03-14", text: "14 maart 2025", line: 9 }
 */
export function agreeOnDay(
  parts: readonly DatedPart[],
): (SourceText & { readonly day: string }) | undefined {
  const dated = parts.filter(
    ({ where, text }) =>
      findDateLike(text) !== undefined && !(where === "metadata" && changed.test(text)),
  );
  const read = dated.map((part) => {
    const isAddress = part.where === "address";
    return { ...part, found: readDay(isAddress ? part.text.replace(folder, " ") : part.text) };
  });
  const days = new Set(read.map(({ found }) => found?.day));
  const [day] = days;
  if (day === undefined || days.size > 1) return undefined;
  if (new Set(read.map(({ where }) => where)).size < 2) return undefined;
  const shown = read.find(({ where }) => where === "words") ?? read[0];
  return shown && { day, text: shown.found?.text ?? "", line: shown.line };
}

const changed = /modif|updat|chang/i;

/** The sign before a day that is written as folders: `/2025/03/14/`. */
const folder = /\/(?=(?:19|20)\d{2}\/\d{1,2}\/\d{1,2}(?!\d))/;

/** The only day of a text; undefined where it has another one, or what looks like one. */
function readDay(text: string): { day: string; text: string } | undefined {
  const found = findDate(text);
  if (found === undefined || found.doubt !== undefined || found.date === "") return undefined;
  const rest = text.slice(0, found.index) + text.slice(found.index + found.text.length);
  const other = findDate(rest);
  if (other === undefined ? findDateLike(rest) !== undefined : other.date !== found.date)
    return undefined;
  return { day: found.date, text: found.text };
}
