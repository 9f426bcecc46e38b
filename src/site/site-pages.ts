import {
  formatAddress,
  hasUnitPage,
  locateAbout,
  locateConference,
  locateData,
  locateDate,
  locateDates,
  locateDayOfYear,
  locateHome,
  locateOutlet,
  locatePerson,
  locatePhrase,
  locateSearch,
  locateTopic,
  locateUnit,
  locateVerify,
} from "./addresses.ts";
import type { Archive } from "../archive/archive.ts";
import { listComparisons } from "./comparisons.ts";
import { splitDateKey } from "./date-pages.ts";
import { hasDoor } from "./doors.ts";
import { dateUnits, groupByDate, groupByDayOfYear, listUndated } from "./groups.ts";
import { listOutletPages, listPersonPages, listPhrasePages, listTopicPages } from "./long-lists.ts";
import { listPageLanguages } from "./page-language.ts";
import type { Permalinks } from "./permalinks.ts";
import { findUpdate } from "./updates.ts";

/** A page for readers, and the day of its last change: of a text, by the ledger. */
export interface SitePage {
  readonly path: string;
  /** `2026-11-28`; absent for a list. */
  readonly changed?: string;
}

/** A page as a sitemap lists it, by its absolute address. */
export function addressPage({ path, changed }: SitePage) {
  return { address: formatAddress(path), changed };
}

/** All pages for readers in the order of `listSitePages`, with the days on which texts changed. */
export function listChangedPages(
  archive: Archive,
  permalinks: Pick<Permalinks, "ledger">,
): SitePage[] {
  const days = new Map(
    archive.entries.map((entry) => [
      locateConference(entry),
      findUpdate(permalinks, entry)?.updated,
    ]),
  );
  return Array.from(listSitePages(archive), (path) => {
    const changed =
      days.get(path) ?? days.get(path.slice(0, path.lastIndexOf("/", path.length - 2) + 1));
    return { path, ...(changed !== undefined && { changed }) };
  });
}

/** Paths of all pages for readers: those of lists in every language, then conferences and units. */
export function* listSitePages(archive: Archive): Generator<string> {
  for (const language of listPageLanguages(archive)) yield* listLists(archive, language);
  for (const entry of archive.entries) {
    yield locateConference(entry);
    for (const { path } of listComparisons(archive, entry)) yield path;
    for (const { id } of entry.units) if (hasUnitPage(id)) yield locateUnit(entry, id);
  }
}

function* listLists(archive: Archive, language: string): Generator<string> {
  yield locateHome(language);
  yield locateAbout(language);
  yield locateVerify(language);
  if (hasDoor(archive, "data")) yield locateData(language);
  yield locateSearch({}, language);
  for (const [door, locate, lists] of [
    ["people", locatePerson, listPersonPages(archive)],
    ["outlets", locateOutlet, listOutletPages(archive)],
    ["topics", locateTopic, listTopicPages(archive)],
    ["phrases", locatePhrase, listPhrasePages(archive)],
  ] as const) {
    if (!hasDoor(archive, door)) continue;
    yield locate(undefined, language);
    for (const [id, pages] of lists) for (const { key } of pages) yield locate(id, language, key);
  }
  yield locateDates(language);
  if (hasDoor(archive, "onThisDay")) {
    yield locateDayOfYear(undefined, language);
    for (const day of groupByDayOfYear(archive.entries).keys()) {
      yield locateDayOfYear(day, language);
    }
  }
  if (listUndated(archive).length > 0) yield locateDate(null, language);
  for (const unit of dateUnits) {
    for (const key of groupByDate(archive.entries, unit).keys()) {
      yield locateDate(splitDateKey(key), language);
    }
  }
}
