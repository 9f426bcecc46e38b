import { joinConferenceId, nameIdFolder } from "../../schemas/conference-id.ts";
import { findConferenceSlugFault } from "../../schemas/ids.ts";
import { readDay, type Start } from "../../schemas/start.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import { findDate } from "../ground/dates/date.ts";
import { dropSmallWords } from "./small-words.ts";

/** What names a transcript's files: `<id>.<language>.md`. */
export interface Identity {
  /** `2022-02-02-hayashi-extraordinary`, `undated-press-gaggle`. */
  readonly id: string;
  readonly language: string;
}

/** What an id is made from. */
export interface IdentityParts {
  readonly start: Start;
  readonly language: string;
  readonly title: string;
  readonly kind: string;
  /** Main speakers, ids of people. */
  readonly speakers: readonly string[];
  /** Label of the first who answers or speaks, for where no person is known. */
  readonly label?: string | undefined;
  /** A slug, or a whole id, that goes before the rules. */
  readonly given?: string | undefined;
  readonly naming?: "speaker" | undefined;
}

/**
 * Names a transcript, always so that `check` accepts the name. A format that names by speaker gives `family name of the main speaker-kind`; any
 * other the title in lower case, without its date, at most eight words and 60 characters, the last no small word. The day of a given
 * id goes before the start, unless that is not known: a name is no place to say a date.
 *
 * @example 2022-02-02, hayashi-yoshimasa, extraordinary → "2022-02-02-hayashi-extraordinary"
 */
export function nameTranscript(parts: IdentityParts, directory: Directory): Identity {
  const { language, given } = parts;
  const date = readDay(parts.start);
  if (given !== undefined) {
    const slug = settleSlug(
      createSlug(given.replace(/^(?:\d{4}-\d{2}-\d{2}|undated)-?/, "")),
      parts,
    );
    const day = date && (/^\d{4}-\d{2}-\d{2}/.exec(given)?.[0] ?? date);
    return { id: joinConferenceId(day, slug), language };
  }
  const family = parts.naming === "speaker" ? findFamilyName(parts, directory) : undefined;
  const slug = family === undefined ? nameByTitle(parts) : createSlug(`${family} ${parts.kind}`);
  return { id: joinConferenceId(date, settleSlug(cutSlug(slug), parts)), language };
}

/** Path of a transcript below the content folder: `transcripts/2022/2022-02-02-hayashi.en.md`. */
export function nameTranscriptFile({ id, language }: Identity): string {
  return `transcripts/${nameIdFolder(id)}/${id}.${language}.md`;
}

/**
 * Text as a slug: lower-case letters and digits of any script, words joined by hyphens.
 *
 * @example createSlug("Press Conference, Blue Room") → "press-conference-blue-room"
 */
export function createSlug(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[’']/gu, "")
    .toLowerCase()
    .replace(/\p{DI}+/gu, "")
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]+/gu, "-")
    .replace(/^-+|(?<!-)-+$/g, "")
    .normalize("NFC");
}

/** A slug that no file may have is followed by the kind of conference: `con` → `con-briefing`. */
function settleSlug(slug: string, { kind }: IdentityParts): string {
  if (findConferenceSlugFault(slug) === undefined) return slug;
  return slug === "" ? kind : `${cutSlug(slug)}-${kind}`;
}

/** Leaves room for the kind and a number. */
function cutSlug(slug: string): string {
  const letters = Array.from(slug).slice(0, 60);
  while (Buffer.byteLength(letters.join("")) > 180) letters.pop();
  return letters.join("").replace(/-$/, "");
}

/** At most eight words and 60 characters; what is cut off leaves no article and no preposition at the end. */
function nameByTitle({ title, language }: IdentityParts): string {
  const date = findDate(title, "month-first")?.text ?? "";
  const all = createSlug(title.replace(date, " ")).split("-");
  const words = all.slice(0, 8);
  while (words.length > 1 && words.join("-").length > 60) words.pop();
  const [first = "", ...others] = words;
  if (others.length === 0) return cutUnspaced(first, language);
  const isCut = words.length < all.length || date !== "";
  return (isCut ? dropSmallWords(words) : words).join("-");
}

/** A title that is written without spaces ends with a whole word. */
function cutUnspaced(title: string, language: string): string {
  if (title.length <= 60) return title;
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const words = Array.from(segmenter.segment(title), ({ segment }) => segment);
  while (words.length > 1 && words.join("").length > 60) words.pop();
  return dropSmallWords(words).join("");
}

/** In capitals as the ministry prints it, else from the person, else the last word of a name. */
function findFamilyName(parts: IdentityParts, { people }: Directory): string | undefined {
  const person = people.get(parts.speakers[0] ?? "");
  const latin = person?.names.find(({ given }) => /^\p{sc=Latin}/u.test(given));
  if (latin !== undefined) return latin.family ?? latin.given;
  const { label = "", title } = parts;
  for (const text of [label, title]) {
    const capitals = /(?<![\p{L}.])\p{Lu}{3,}(?:-\p{Lu}{2,})?(?![\p{L}.])/u.exec(text)?.[0];
    if (capitals !== undefined) return capitals;
  }
  return (
    /\b(?:Minister|Secretary|Mr\.|Ms\.)\s+(?:\p{Lu}\p{Ll}+\s+)?(\p{Lu}\p{Ll}+)$/u.exec(
      label,
    )?.[1] ??
    /^【?(\p{sc=Han}{1,3}?)(?:外務|大臣|総理)/u.exec(label)?.[1] ??
    findHost(title)
  );
}

/** @example findHost("Press Conference by Foreign Minister Kishida Fumio") → "Fumio" */
function findHost(title: string): string | undefined {
  const words = title.split(/\s+/u);
  const by = words.indexOf("by");
  const office = words
    .slice(0, -2)
    .findLastIndex((word) => /(?:Minister|Affairs|Secretary)$/.test(word));
  const isName = words.slice(office + 1).every((word) => /^\p{Lu}[\p{L}-]+$/u.test(word));
  return by >= 0 && by < office && isName ? words.at(-1) : undefined;
}
