import type { Row } from "../../ground/rows.ts";
import { createMatcher } from "../../../text/match-pattern.ts";
import { listWords } from "../../../text/words.ts";
import { findDate } from "../../ground/dates/date.ts";
import { findNamedPlace } from "./named-place.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { findRoleWord } from "../../../transcript/speakers/role-from-label.ts";
import { findKind } from "../kind.ts";
import { namesHearing } from "../hearing-row.ts";
import { isBreadcrumb } from "../boilerplate.ts";
import { isClock } from "./dated-row.ts";
import { isTextHeading } from "./text-heading.ts";
import { introduces, isProse, isTitleLike, longestTitle } from "../segments.ts";

/**
 * The title of a text: its first heading, or the first row of some words that names a kind of conference, or the
 * first row that is neither a link nor printed twice. A breadcrumb, a caption or a sentence is none where there
 * is another row.
 */
export function findTitle(rows: readonly Row[], page: PageNames = {}): Row | undefined {
  const headings = rows.filter(
    ({ block, text }) => block?.kind === "heading" && !isBreadcrumb(text),
  );
  const isSite = createSiteTest(page);
  const own = headings.filter((row) => !isSite(row));
  const named = own.find(({ text }) => isTitleOf(fold(text), fold(page.title ?? "")));
  const heading = named ?? own[0] ?? headings[0];
  if (heading !== undefined) return heading;
  const known = indexRows(rows);
  let [best, highest]: [Row | undefined, number] = [undefined, -1];
  for (const row of rows.filter(
    ({ block, text }) => block === undefined && text.length <= longestTitle,
  )) {
    const rank = isSite(row) ? 0 : rankRow(row, known);
    if (rank >= 0 && rank > highest) [best, highest] = [row, rank];
  }
  return best;
}

/** Tests whether a row is the name of the site or of its publisher. */
function createSiteTest({ sites = [] }: PageNames): (row: Row) => boolean {
  const tests = sites.map(createMatcher);
  return ({ text }) => tests.some((matches) => matches(text));
}

/** What a page calls itself outside of its text, and names of its site and publisher, with `*` for what differs. */
export interface PageNames {
  readonly title?: string | undefined;
  readonly sites?: readonly string[];
}

/** Whether a page's title begins with a heading of some words; the site's name stands at its end. */
function isTitleOf(heading: string, title: string): boolean {
  return heading.length >= 12 && title.startsWith(heading);
}

function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** What is asked of all rows about each, gathered once. */
interface KnownRows {
  /** How often each text is printed. */
  readonly counts: ReadonlyMap<string, number>;
  /** The texts of the rows that look like titles, by their lengths. */
  readonly titles: ReadonlyMap<number, ReadonlySet<string>>;
}

function indexRows(rows: readonly Row[]): KnownRows {
  const counts = new Map<string, number>();
  const titles = new Map<number, Set<string>>();
  for (const row of rows) {
    const text = row.text.trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (!isTitleLike(row)) continue;
    titles.set(text.length, (titles.get(text.length) ?? new Set()).add(text));
  }
  return { counts, titles };
}

function rankRow(row: Row, known: KnownRows): number {
  const text = row.text.trim();
  if (!/\p{L}/u.test(text) || isTextHeading(text)) return -1;
  if (link.test(text)) return 0;
  const words = listWords(text).length;
  const printed = known.counts.get(text) ?? 0;
  const field = findColonLabel(text)?.label;
  if (
    /\bparticipants$/iu.test(text) ||
    (field !== undefined && findRoleWord(field) !== undefined) ||
    endsInTitle(text, known) ||
    findNamedPlace(text) !== undefined
  )
    return 0;
  // A page prints its title in its tab or path, and above the text.
  if (isTitleLike(row) && printed <= 2) return words >= (/\p{Lo}/u.test(text) ? 8 : 5) ? 6 : 5;
  const date = findDate(text);
  if (date === undefined && printed === 1 && !isProse(row) && words >= 3 && namesHearing(text))
    return 5;
  if (date !== undefined && words - listWords(date.text).length < 2) return 0;
  if (printed > 1 || /^\p{Ll}/u.test(text) || isBreadcrumb(text) || isClock(row)) return 0;
  if (introduces(row)) return 1;
  if (isProse(row) || /[:：]$/u.test(text)) return 2;
  return words >= (/\p{Lo}/u.test(text) ? 5 : 3) ? 4 : 3;
}

/** The name of a page or a site stands before a title that has a row of its own. */
function endsInTitle(text: string, { titles }: KnownRows): boolean {
  return [...titles].some(
    ([length, found]) => length < text.length && found.has(text.slice(text.length - length)),
  );
}

/**
 * Rows that go on with a title right below it: in capitals as it is, and beginning with a small word; below a heading of
 * so few words that it only says what kind of conference it is, the row that says whose.
 *
 * @example `PRESS BRIEFING`, `OF SECRETARY DIAZ`, `August 9` → the second row
 */
export function listTitleRows(rows: readonly Row[], title: Row): Row[] {
  const found: Row[] = [];
  const below = rows[rows.indexOf(title) + 1];
  if (title.block?.kind === "heading" && below !== undefined && completes(title, below))
    return [below];
  if (/\p{Ll}/u.test(title.text) || title.block !== undefined) return found;
  for (const row of rows.slice(rows.indexOf(title) + 1)) {
    if (row.block !== undefined || /\p{Ll}/u.test(row.text) || !goesOn.test(row.text.trim())) break;
    if (findDate(row.text) !== undefined) break;
    found.push(row);
  }
  return found;
}

/** `Press conference` above `by Secretary General Anna Holm`. */
function completes(title: Row, below: Row): boolean {
  const text = below.text.trim();
  if (listWords(title.text).length > 3 || findKind(title.text) === undefined) return false;
  return (
    text.length <= 200 && smallWord.test(text) && findDate(text) === undefined && !isProse(below)
  );
}

const smallWord =
  /^(?:of|by|with|following|de|du|des|par|avec|del|da|do|com|der|des|mit|von|zu[rm]?|nach|van|met|na|after)\s/u;

const goesOn =
  /^(?:OF|BY|WITH|ON|AND|FOR|DE|DU|DES|PAR|AVEC|SUR|CON|SOBRE|DEL|DA|DO|COM|DER|MIT|VON|ZUR?|ZUM)\s/u;

/** Other rows that may as well be the title. */
export function listRivals(
  title: Row | undefined,
  rows: readonly Row[],
  page: PageNames = {},
): Row[] {
  if (title === undefined) return [];
  if (title.block !== undefined) return listFuller(title, rows);
  const known = indexRows(rows);
  const [rank, text] = [rankRow(title, known), title.text.trim()];
  // Below rows of a page, a title that names no kind of conference is one of many.
  const least = rank === 4 && rows.indexOf(title) > 2 ? 3 : rank;
  const isSite = createSiteTest(page);
  const found = rows.filter((row) => {
    const other = row.text.trim();
    const akin = text.includes(other) || other.includes(text);
    const isOther = findNamedPlace(other) !== undefined || isSite(row);
    return (
      row.block === undefined && !akin && !isOther && rank >= 4 && rankRow(row, known) >= least
    );
  });
  return rank >= 5 ? found : found.slice(0, 1);
}

/** Headings below a title that names no kind of conference, `Ministerial Week`, of which one does. */
function listFuller(title: Row, rows: readonly Row[]): Row[] {
  if (findKind(title.text) !== undefined || title.block?.kind !== "heading") return [];
  return rows.filter((row) => row.block?.kind === "heading" && row !== title && isTitleLike(row));
}

/** A row of links: it begins with a small letter, has gaps, or invites to do something. */
const link =
  /\S\s{3}|\S\t|^[•●▪◦‣]|^(?:for (?:more|further) information|find us|follow us|click|webcast|index (?:for|of)|quelle|logo|browse|home|contact|search|log ?in|sign (?:in|up)|menu|view|watch|skip|jump|official websites?|an official|source|media cent(?:er|re))\b|(?:photo|image|jpe?g)$|PDF\s?(?:ファイル|file|datei|파일|文件)|\d\s?(?:キロバイト|メガバイト|KB|MB)\b|언어|바로가기|메뉴|전자정부|로그인|注册|登录|字[,，]读完/iu;
