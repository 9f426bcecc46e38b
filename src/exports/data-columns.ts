import type { ExchangeRecord } from "../schemas/exchange.ts";
import type { Outlet } from "../schemas/outlet.ts";
import type { Person } from "../schemas/person.ts";
import type { Role } from "../schemas/roles.ts";
import { writeStart } from "../schemas/start.ts";
import type { TopicEntry } from "../schemas/topic.ts";
import { writeName } from "../schemas/write-name.ts";

/** The columns of a CSV file, in order, and what of a record stands in each. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => string>>;

/** Every word that is said stands in one of `question`, `answer` and `chair`. */
export const exchangeColumns: Columns<ExchangeRecord> = {
  id: ({ id }) => id,
  address: ({ address }) => address,
  conference: ({ conference }) => conference,
  language: ({ language }) => language,
  unit: ({ unit }) => unit,
  kind: ({ kind }) => kind,
  start: ({ start }) => writeStart(start),
  time_zone: ({ timeZone }) => timeZone,
  recording_second: ({ turns }) => String(turns[0]?.start ?? ""),
  conference_title: ({ conferenceTitle }) => conferenceTitle,
  conference_kind: ({ conferenceKind }) => conferenceKind,
  place: ({ place = "" }) => place,
  topics: ({ topics }) => topics.join(" "),
  people: ({ people }) => people.join(" "),
  outlets: ({ outlets }) => outlets.join(" "),
  section: ({ section = "" }) => section,
  heading: ({ topic, title }) => [topic, title].filter(Boolean).join(": "),
  phrases: ({ phrases = [] }) => [...new Set(phrases.map(({ phrase }) => phrase))].join(" "),
  question: (record) => joinSpeech(record, "questioner"),
  answer: (record) => joinSpeech(record, "respondent"),
  chair: (record) => joinSpeech(record, "moderator"),
  publisher: ({ publisher }) => publisher,
  licence: ({ licence = "" }) => licence,
  translation: ({ translation = "" }) => translation,
  fingerprint: ({ fingerprint }) => fingerprint,
};

export const personColumns: Columns<Person> = {
  id: ({ id }) => id,
  names: ({ names }) => joinList(names.map(writeName)),
  aliases: ({ aliases }) => joinList(aliases),
  offices: ({ offices }) =>
    joinList(
      offices.map(({ title, from = "", to = "" }) => {
        return `${Object.values(title).join(" / ")} (${from} – ${to})`;
      }),
    ),
  links: ({ links }) => links.join(" "),
};

export const outletColumns: Columns<Outlet> = {
  id: ({ id }) => id,
  names: ({ name }) => joinList(Object.values(name)),
  aliases: ({ aliases }) => joinList(aliases),
  country: ({ country = "" }) => country,
  url: ({ url = "" }) => url,
};

export const topicColumns: Columns<TopicEntry> = {
  id: ({ id }) => id,
  names: ({ name }) => joinList(Object.values(name)),
  descriptions: ({ description = {} }) => joinList(Object.values(description)),
  aliases: ({ aliases }) => joinList(aliases),
};

/** What the speakers of a role say, a paragraph a line, an empty line between two speakers. */
function joinSpeech({ turns }: ExchangeRecord, role: Role): string {
  return turns
    .filter((turn) => turn.role === role)
    .map(({ paragraphs }) => paragraphs.join("\n"))
    .join("\n\n");
}

function joinList(values: readonly string[]): string {
  return values.join("; ");
}
