import { getArchive } from "../../archive/collections.ts";
import type { Archive, TranscriptEntry } from "../../archive/archive.ts";
import { formatWrittenName } from "../../citations/names.ts";
import type { Feed, FeedItem } from "../../exports/feed.ts";
import { pickText } from "../../i18n/tags.ts";
import { createTranslate } from "../../i18n/translate.ts";
import { describeConference, describeUnit } from "../../layouts/describe-conference.ts";
import { formatAddress, locateConference, locateUnit } from "../../site/addresses.ts";
import { chooseText, type SharedUnit } from "../../site/appearances.ts";
import { describeSite } from "../../site/describe-site.ts";
import { type FeedSubject, findFeedFolder, listFeeds, locateFeed } from "../../site/feeds.ts";
import { chooseEntry } from "../../site/neighbours.ts";
import { getPermalinks, type Permalinks } from "../../site/permalinks.ts";
import { findUpdate, type Update } from "../../site/updates.ts";
import { site } from "../../site.config.ts";

/** Static paths of the feeds, each in one format. */
export async function listFeedPaths() {
  const feeds = listFeeds(await getArchive());
  return feeds.map((subject) => ({
    params: { folder: findFeedFolder(subject) },
    props: { subject },
  }));
}

/** A feed: the fifty transcripts, or exchanges with a marked phrase, that came or changed last. */
export async function createFeed(
  subject: FeedSubject,
  file: "feed.xml" | "feed.json",
): Promise<Feed> {
  const archive = await getArchive();
  const permalinks = await getPermalinks(archive);
  const candidates = subject.appearances.flatMap(({ conference, units }) =>
    subject.kind === "phrase"
      ? units.flatMap((unit) => offerUnit(unit, permalinks))
      : offerConference(chooseEntry(conference, site.language), permalinks),
  );
  return {
    title: nameFeed(subject, archive),
    subtitle: describeSite().text,
    language: site.language,
    author: site.publisher,
    home: formatAddress(subject.page),
    self: formatAddress(locateFeed(findFeedFolder(subject), file)),
    items: candidates
      .sort(compareUpdates)
      .slice(0, 50)
      .map(({ update, describe }) => ({ ...describe(), ...dateItem(update) })),
  };
}

/** What may stand in a feed; it is described if it does. */
interface Candidate {
  readonly update: Update;
  readonly describe: () => Omit<FeedItem, "published" | "updated">;
}

/** What changed last first; of one day in the order of the archive. */
function compareUpdates({ update: a }: Candidate, { update: b }: Candidate): number {
  return Number(a.updated < b.updated) - Number(a.updated > b.updated);
}

function nameFeed({ kind, id = "" }: FeedSubject, archive: Archive): string {
  const t = createTranslate(site.language);
  const person = archive.people.get(id);
  const outlet = archive.outlets.get(id);
  const topic = archive.topics.get(id);
  const phrase = archive.phrases.get(id);
  if (kind === "person" && person !== undefined) {
    return t("people.conferences", { name: formatWrittenName(person, t.language) });
  }
  if (kind === "outlet" && outlet !== undefined) {
    return t("outlets.questions", { name: pickText(outlet.name, t.language).text });
  }
  if (kind === "phrase" && phrase !== undefined) {
    return t("phrases.exchanges", { label: pickText(phrase.label, t.language).text });
  }
  if (kind === "topic" && topic !== undefined) {
    return t("topics.conferences", { title: pickText(topic.name, t.language).text });
  }
  return site.name;
}

/** Nothing for an undated conference before its publication: a feed needs a date. */
function offerConference(entry: TranscriptEntry, permalinks: Permalinks): Candidate[] {
  const update = findUpdate(permalinks, entry);
  if (update === undefined) return [];
  const describe = () => ({
    title: entry.frontmatter.title,
    address: formatAddress(locateConference(entry)),
    language: entry.language,
    summary: describeConference(createTranslate(entry.language, site.language), entry),
  });
  return [{ update, describe }];
}

function offerUnit(shared: SharedUnit, permalinks: Permalinks): Candidate[] {
  const { entry, unit } = chooseText(shared, site.language);
  const update = findUpdate(permalinks, entry, unit.id);
  if (update === undefined) return [];
  const describe = () => ({
    title: `${unit.id}: ${unit.opening}`,
    address: formatAddress(locateUnit(entry, unit.id)),
    language: entry.language,
    summary: describeUnit(createTranslate(entry.language, site.language), entry, unit),
  });
  return [{ update, describe }];
}

function dateItem({ published, updated }: Update): Pick<FeedItem, "published" | "updated"> {
  return { published: `${published}T00:00:00Z`, updated: `${updated}T00:00:00Z` };
}
