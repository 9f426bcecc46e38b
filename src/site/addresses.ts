import { undated } from "../schemas/conference-id.ts";
import { site } from "../site.config.ts";
import type { TranscriptEntry } from "../archive/archive.ts";

/**
 * Every address of the site: root-relative paths that begin with `site.base`, end with `/`, and are
 * percent-encoded. A page in another language than the site's stands below that language's tag.
 */

/** The fields of a conference that decide its address; a `TranscriptEntry` has them. */
export type Addressed = Pick<TranscriptEntry, "date" | "slug" | "language">;

/** The first page, `/` or `/ja/`. */
export function locateHome(language = site.language): string {
  return locate([], language);
}

/** A conference in one language: `/2022/02/02/hayashi-extraordinary/`, `/undated/press-gaggle/`. */
export function locateConference(entry: Addressed): string {
  const known = conferences.get(entry) ?? locate(listConferenceSegments(entry), entry.language);
  conferences.set(entry, known);
  return known;
}

/** Memoized: a page asks for that of its conference many times. */
const conferences = new WeakMap<Addressed, string>();

/**
 * A unit where it is read: on a page of its own, `/2022/02/02/hayashi-extraordinary/q3/`, or in its conference,
 * `/2022/02/02/hayashi-extraordinary/#q3`.
 */
export function locateUnit(entry: Addressed, unitId: string, pages = site.exchangePages): string {
  return hasUnitPage(unitId, pages)
    ? locateUnitPage(entry, unitId)
    : locateAnchor(entry, unitId.toLowerCase());
}

/** Whether a unit has a page of its own, by the setting `exchangePages`. */
export function hasUnitPage(unitId: string, pages = site.exchangePages): boolean {
  return pages === "all" || (pages === "questions" && unitId.startsWith("Q"));
}

/** The address of a unit's own page, also where it has none now: links to it lead to the unit. */
export function locateUnitPage(entry: Addressed, unitId: string): string {
  return `${locateConference(entry)}${encodeSegment(unitId.toLowerCase())}/`;
}

/**
 * A place in a conference page: `/2022/02/02/hayashi-extraordinary/#q3-2`.
 *
 * `formatAnchor` makes the anchor of a unit, a turn or a block.
 */
export function locateAnchor(entry: Addressed, anchor: string): string {
  return `${locateConference(entry)}#${encodeURIComponent(anchor)}`;
}

/**
 * A text beside another of its conference: `/2022/02/02/hayashi-extraordinary/compare/`; with a tag beside the
 * text in that language, `…/compare/zh-Hant/`: see `listComparisons`.
 */
export function locateComparison(entry: Addressed, tag?: string): string {
  const page = ["compare", ...(tag === undefined ? [] : [tag])];
  return locate([...listConferenceSegments(entry), ...page], entry.language);
}

/** A year, month or day, `/2022/`, `/2022/02/`, `/2022/02/02/`; for null the undated conferences, `/undated/`. */
export function locateDate(date: DateParts | null, language = site.language): string {
  return locate(listDateSegments(date), language);
}

/** The way in by date, `/dates/`. */
export function locateDates(language = site.language): string {
  return locate(["dates"], language);
}

/** A day in all years, `/on/02-02/`; without one the page of all days. */
export function locateDayOfYear(day?: string, language = site.language): string {
  return locate(["on", ...(day === undefined ? [] : [day])], language);
}

/**
 * A person, `/people/hayashi-yoshimasa/`; without an id the index of people. A list that is too long for one
 * page has others below it by year and month, `/people/hayashi-yoshimasa/2022/02/`: see `listPeriods`.
 */
export function locatePerson(id?: string, language = site.language, period?: string): string {
  return locate(listSegments("people", id, period), language);
}

/** An outlet, `/outlets/asahi-shimbun/`; without an id the index of outlets. */
export function locateOutlet(id?: string, language = site.language, period?: string): string {
  return locate(listSegments("outlets", id, period), language);
}

/** A topic, `/topics/sado-island-gold-mines/`; without an id the index of topics. */
export function locateTopic(id?: string, language = site.language, period?: string): string {
  return locate(listSegments("topics", id, period), language);
}

/** A label of marked phrases, `/phrases/declined-to-comment/`; without an id the index of labels. */
export function locatePhrase(id?: string, language = site.language, period?: string): string {
  return locate(listSegments("phrases", id, period), language);
}

/** The search page, with a query if one is given: `/search/?q=Sado+Island`. */
export function locateSearch(
  query: Readonly<Record<string, string>> = {},
  language = site.language,
): string {
  const parameters = new URLSearchParams(query).toString();
  return locate(["search"], language) + (parameters && `?${parameters}`);
}

/** The page about this archive, `/about/`. */
export function locateAbout(language = site.language): string {
  return locate(["about"], language);
}

/** The page that compares the fingerprint of a citation with the present text, `/verify/`. */
export function locateVerify(language = site.language): string {
  return locate(["verify"], language);
}

/** The page about the data of the archive, `/data/`. */
export function locateData(language = site.language): string {
  return locate(["data"], language);
}

/** A file of the data: `/data/exchanges-2022.csv`. */
export function locateDataFile(name: string): string {
  return locateFile("data", name);
}

/**
 * A file in the output, by its segments: `/favicon.svg`, `/pagefind/manifest.json`. Files beside a page are
 * that page's path and their name: `locateConference(entry) + "cite.bib"`.
 */
export function locateFile(...segments: readonly string[]): string {
  return site.base + segments.map(encodeSegment).join("/");
}

/** The names of a transcript's files beside its page: as data, as it is stored, and as plain text. */
export const transcriptFiles = ["transcript.json", "transcript.md", "transcript.txt"] as const;

/** A file of a transcript, beside its page: `/2022/02/02/hayashi-extraordinary/transcript.json`. */
export function locateTranscript(
  entry: Addressed,
  file: (typeof transcriptFiles)[number] = "transcript.json",
): string {
  return locateConference(entry) + file;
}

/**
 * A raw source, by its path below content/sources: `/sources/2022/2022-02-02-hayashi.en.txt`.
 *
 * A file that is not plain text, a PDF, a Word document or the report of an import gets `.txt` behind its name: a page as
 * received may be read, but must never run on this site.
 */
export function locateSource(file: string): string {
  return locateFile("sources", ...nameSource(file).split("/"));
}

/** The name of a raw source in the output, below `sources/`: `2022/page.html` → `2022/page.html.txt`. */
export function nameSource(file: string): string {
  return /\.(?:txt|pdf|docx|import\.json)$/.test(file) ? file : `${file}.txt`;
}

/** The absolute address of a path of this site: `https://lectern.example/2022/`. */
export function formatAddress(path: string): string {
  return isPlain.test(path) ? origin + path : new URL(path, site.url).href;
}

const { origin } = new URL(site.url);
/** A path that stands in an address as it is. */
const isPlain = /^\/(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/;

/** A year, or a month of it, or a day of that; two digits for month and day. */
export interface DateParts {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

function listConferenceSegments({ date, slug }: Addressed): string[] {
  return [...listDateSegments(date), slug];
}

function listDateSegments(date: DateParts | null): string[] {
  if (date === null) return [undated];
  const { year, month, day } = date;
  return [year, month, month && day].filter((part): part is string => Boolean(part));
}

function listSegments(
  collection: "people" | "outlets" | "topics" | "phrases",
  id: string | undefined,
  period: string | undefined,
): string[] {
  return [collection, ...(id === undefined ? [] : [id]), ...(period?.split("-") ?? [])];
}

function locate(segments: readonly string[], language: string): string {
  const all = language === site.language ? segments : [language, ...segments];
  return site.base + all.map((segment) => `${encodeSegment(segment)}/`).join("");
}

function encodeSegment(segment: string): string {
  if (/^[\w.~-]*$/.test(segment)) return segment;
  return encodeURIComponent(segment.normalize("NFC"));
}
