import { z } from "zod";
import { roles } from "./roles.ts";
import { conferenceKinds, translations } from "./transcript.ts";
import {
  conferenceId,
  languageTag,
  line,
  localDateTime,
  plainDate,
  slug,
  timeZone,
  unitId,
  webAddress,
} from "./values.ts";

const notes = z
  .array(z.string())
  .optional()
  .describe("Stage directions such as (Laughter.), apart from what is said.");

const second = z.number().int().nonnegative();

const turn = z.strictObject({
  label: z.string().optional().describe("The name as printed before the words, if there is one."),
  start: second.optional().describe("When in the recording it is said, in seconds, if known."),
  role: z.enum(roles).describe("Whether the speaker asks, answers or chairs."),
  person: slug.optional().describe("Id of the speaker in people.ndjson, if that is known."),
  outlet: slug.optional().describe("Id of the speaker's outlet in outlets.ndjson, if known."),
  paragraphs: z.array(z.string()).describe("What is said, as plain text."),
  starts: z
    .array(second.nullable())
    .optional()
    .describe("The same for each paragraph, null where it is not known; left out if for none."),
  notes,
});

const phrase = z.strictObject({
  phrase: slug.describe("Id of the marked phrase: the name of its file in content/phrases."),
  words: z.string().describe("The words of the phrase that the answer uses."),
  person: slug.optional().describe("Id of the person who uses them, if that is known."),
});

const footnote = z.strictObject({
  label: z.string().describe("The label that the text refers to."),
  text: z.string().describe("The footnote as plain text."),
});

/** A line of `/data/exchanges-<year>.ndjson.gz`: an exchange or a statement with all that is said in it. */
export const exchangeSchema = z.strictObject({
  id: line.describe("Permanent id of the exchange in one language: conference#Q3@en."),
  address: webAddress.describe("Permanent address of the exchange."),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe("The first 16 digits of the SHA-256 of its words, as its citation has them."),
  conference: conferenceId.describe("Id of the conference, the same in every language."),
  language: languageTag.describe("Language of the text, a BCP 47 tag."),
  unit: unitId.describe("Number in the conference, such as Q3 or S1; it never changes."),
  kind: z
    .enum(["exchange", "statement"])
    .describe("An exchange has a question; in a statement nobody asks."),
  conferenceTitle: line.describe("Title of the conference as published."),
  conferenceKind: z.enum(conferenceKinds).describe("The kind of conference."),
  start: localDateTime
    .nullable()
    .describe("Local date, with the time if it is known, at which the conference began; or null."),
  timeZone: timeZone.describe("IANA time zone of the place."),
  place: line.optional().describe("The place of the conference, as published."),
  topics: z.array(slug).describe("Ids of the conference's topics in topics.ndjson."),
  publisher: line.describe("Who published the text, to whom it belongs."),
  licence: line.optional().describe("The licence of the text, as the publisher states it."),
  translation: z
    .enum(translations)
    .optional()
    .describe("Whether the text is the original or a translation, if that is known."),
  corrected: plainDate.optional().describe("The day of the last correction of the conference."),
  people: z.array(slug).describe("Ids of all who speak in it and are in people.ndjson."),
  outlets: z.array(slug).describe("Ids of all outlets that ask in it."),
  section: line.optional().describe("Heading of the section in which it stands."),
  topic: line.optional().describe("The heading within the section under which it stands."),
  title: line.optional().describe("Its own heading, if it has one."),
  phrases: z
    .array(phrase)
    .readonly()
    .optional()
    .describe("Marked phrases that its answers use; not whether the question was answered."),
  notes,
  turns: z.array(turn).describe("Who says what, in order."),
  footnotes: z.array(footnote).optional().describe("Footnotes that the words refer to."),
});

export type ExchangeRecord = z.output<typeof exchangeSchema>;
