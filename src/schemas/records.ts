import { exchangeSchema } from "./exchange.ts";
import { outletSchema } from "./outlet.ts";
import { personSchema } from "./person.ts";
import { topicSchema } from "./topic.ts";
import { slug } from "./values.ts";

const named = { id: slug.describe("The id by which exchanges name it; the name of its file.") };

/** The records of the data that the archive offers: one line each of an NDJSON file in `/data/`. */
export const recordSchemas = {
  exchange: exchangeSchema,
  "person-record": personSchema.extend(named),
  "outlet-record": outletSchema.extend(named),
  "topic-record": topicSchema.extend(named),
} as const;

/** The name of the schema of a record. */
export type RecordName = keyof typeof recordSchemas;
