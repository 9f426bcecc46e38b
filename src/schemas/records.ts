import { exchangeSchema } from "./exchange.ts";
import { outletSchema } from "./outlet.ts";
import { personSchema } from "./person.ts";
import { topicSchema } from "./topic.ts";
import { slug, textByLanguage } from "./values.ts";

/** What every record has of an archive whose pages say something above all else. */
const marked = {
  banner: textByLanguage
    .optional()
    .describe("What the archive says of itself on every page: that it is a trial, or invented."),
};
const named = {
  ...marked,
  id: slug.describe("The id by which exchanges name it; the name of its file."),
};

/** The records of the data that the archive offers: one line each of an NDJSON file in `/data/`. */
export const recordSchemas = {
  exchange: exchangeSchema.extend(marked),
  "person-record": personSchema.extend(named),
  "outlet-record": outletSchema.extend(named),
  "topic-record": topicSchema.extend(named),
} as const;

/** The name of the schema of a record. */
export type RecordName = keyof typeof recordSchemas;
