import { z } from "zod";
import { roles } from "./roles.ts";
import { isOnClocks, startField } from "./start.ts";
import {
  conferenceId,
  line,
  lineOrNothing,
  pathBelow,
  plainDate,
  slug,
  timeZone,
  unitId,
  webAddress,
} from "./values.ts";

export const conferenceKinds = [
  "regular",
  "extraordinary",
  "joint",
  "briefing",
  "gaggle",
  "doorstop",
  "interview",
  "call",
  "remarks",
  "meeting",
  "other",
] as const;

export const translations = [
  "original",
  "official",
  "provisional",
  "unofficial",
  "machine",
] as const;

/** The meaning of a label of this transcript, if content/people and content/outlets do not give it. */
const labelMeaning = z.strictObject({
  person: slug.optional().describe("Id of the person who speaks, a file in content/people."),
  outlet: slug
    .optional()
    .describe("Id of the outlet the speaker asks for, a file in content/outlets."),
  name: line
    .optional()
    .describe("The speaker's name, if content/people has no file for this person."),
  role: z
    .enum(roles)
    .optional()
    .describe("Whether the label asks, answers or chairs; default: decided from the exchange."),
});

const source = z.strictObject({
  publisher: line.describe(
    "The publisher of the text, as in Ministry of Foreign Affairs of Japan.",
  ),
  url: webAddress.optional().describe("Address of the page on which it was published."),
  file: pathBelow.describe("The raw text as received, a path below content/sources."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits")
    .describe("SHA-256 of that file, which shows whether it was changed."),
  format: line.optional().describe("The importer's format that read it; default: detected again."),
  encoding: line.optional().describe("Character encoding of that file if it is not UTF-8."),
  retrieved: plainDate.optional().describe("The day it was received."),
  licence: line.optional().describe("The licence of the text, as the publisher states it."),
});

const correction = z
  .strictObject({
    unit: unitId.describe("The unit that departs from the source."),
    was: lineOrNothing.describe("The words of the source; empty if words were inserted."),
    now: z
      .string()
      .optional()
      .describe(
        "The words of the transcript; empty if words were removed; left out if the whole unit was inserted.",
      ),
    when: plainDate.describe("The day of the correction."),
    why: line.describe("The reason, shown on the page."),
  })
  .refine(({ was, now }) => was === "" || now !== undefined, { path: ["now"] });

/** Frontmatter of `content/transcripts/YYYY/<id>.<lang>.md`, or of `content/transcripts/undated/…`. */
export const transcriptSchema = z
  .strictObject({
    title: line.describe("The conference's title as published."),
    start: startField.describe(
      "Local date and time at which it began, 2022-02-02T08:13; the date alone where the time is not known; undated where nobody knows the date.",
    ),
    timeZone: timeZone.describe("IANA time zone of the place, as in Asia/Tokyo."),
    place: line.optional().describe("The place at which it was held, as published."),
    recording: webAddress
      .optional()
      .describe(
        "Address of a recording of it; time codes such as [0:12:34] in the text lead to that second of it.",
      ),
    kind: z.enum(conferenceKinds).describe("The kind of conference."),
    speakers: z
      .array(slug)
      .default([])
      .describe(
        "Ids of the persons who answered, files in content/people; the first is the main one.",
      ),
    topics: z.array(slug).default([]).describe("Ids of topics, files in content/topics."),
    translation: z
      .enum(translations)
      .optional()
      .describe(
        "Whether this text is the original or a translation, and of which kind; left out if unknown.",
      ),
    notice: line.optional().describe("The publisher's notice on the text; shown above it."),
    labels: z
      .record(line, labelMeaning)
      .optional()
      .describe("The meaning of labels in this transcript, by the label as printed."),
    source: source.describe("The source of the text."),
    corrections: z
      .array(correction)
      .optional()
      .describe("Every deliberate departure from the source."),
    formerly: z
      .array(conferenceId)
      .optional()
      .describe(
        "Earlier ids (file stems without language) of this conference; their addresses keep working.",
      ),
  })
  .refine(isOnClocks, {
    path: ["start"],
    error: "expected a time that the clocks of `timeZone` showed: that day or hour was skipped",
  });

export type TranscriptFrontmatter = z.output<typeof transcriptSchema>;
export type ConferenceKind = (typeof conferenceKinds)[number];
export type LabelMeaning = z.output<typeof labelMeaning>;
