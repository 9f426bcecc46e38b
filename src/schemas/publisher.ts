import { z } from "zod";
import { roles } from "./roles.ts";
import { conferenceKinds } from "./transcript.ts";
import { languageTag, line, textByLanguage, timeZone } from "./values.ts";

const pattern = line.regex(/[^\s*]/u, "expected some text, with * for what differs");

const address = line.regex(
  /^[^\s/:*.]+(?:\.[^\s/:*.]+)+(?:\/\S*)?$/u,
  "expected a host, with or without the beginning of a path, as in www.riverton.example/news",
);

const found = z.strictObject({
  addresses: z
    .array(address)
    .default([])
    .describe(
      "Hosts at which its pages stand, with or without the beginning of a path: www.riverton.example/news. Hosts below one count as well.",
    ),
  rows: z
    .array(pattern)
    .default([])
    .describe(
      "Rows that all of its texts print and no others do, with * for what differs; one is enough: Riverton City Council.",
    ),
  files: z
    .array(pattern)
    .default([])
    .describe("Paths of files as they are imported, with * for what differs: */riverton/*."),
});

/** `content/publishers/<id>.yaml`: what is the same in all texts of a publisher, so that an import need not be told. */
export const publisherSchema = z.strictObject({
  name: textByLanguage
    .refine((names) => Object.keys(names).length > 0, "expected a name")
    .describe(
      "Name per language, as transcripts give it: { en: Riverton City Council }. A text in another language has the first.",
    ),
  timeZone: timeZone
    .optional()
    .describe(
      "IANA time zone of its conferences, Europe/London, where a text names none; left out if they differ.",
    ),
  language: languageTag
    .optional()
    .describe(
      "Language of its texts; left out if there are several, and then told by the text and by the languages of the name.",
    ),
  kind: z
    .enum(conferenceKinds)
    .optional()
    .describe("Kind of its conferences where the title names none."),
  title: line
    .optional()
    .describe("Title of its conferences where a text prints none: Weekly press conference."),
  dateOrder: z
    .enum(["day-first", "month-first"])
    .optional()
    .describe(
      "Order of dates in numbers, 3/8/2018; left out, what has two readings is asked about.",
    ),
  licence: line.optional().describe("Licence of its texts, as the publisher states it."),
  found: found
    .prefault({})
    .describe("How its texts are recognised; without any of it, by `import --as` alone."),
  labels: z
    .record(pattern, z.enum(roles))
    .default({})
    .describe(
      "Labels and what they do, with their marks or without, and * for what differs: { P.-: questioner, Councillor *: respondent }.",
    ),
  boilerplate: z
    .array(pattern)
    .default([])
    .describe(
      "Rows that are not part of the text and are left out, with * for what differs: Follow us on *.",
    ),
  topics: z
    .boolean()
    .default(false)
    .describe("Whether a short row right above a turn is the heading of a topic."),
});

export type PublisherRecord = z.output<typeof publisherSchema>;
/** A publisher with the id its file name gives. */
export type Publisher = PublisherRecord & { readonly id: string };
