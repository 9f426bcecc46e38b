import { z } from "zod";
import { importReportSchema } from "./import-report.ts";
import { outletSchema } from "./outlet.ts";
import { personSchema } from "./person.ts";
import { phraseSchema } from "./phrase.ts";
import { publisherSchema } from "./publisher.ts";
import { recordSchemas } from "./records.ts";
import { siteSchema } from "./site.ts";
import { topicSchema } from "./topic.ts";
import { transcriptSchema } from "./transcript.ts";

const schemas = {
  transcript: transcriptSchema,
  person: personSchema,
  outlet: outletSchema,
  topic: topicSchema,
  phrase: phraseSchema,
  publisher: publisherSchema,
  site: siteSchema,
  "import-report": importReportSchema,
  ...recordSchemas,
} as const;

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];
export type SchemaName = keyof typeof schemas;

/** The JSON Schema (2020-12) of a file that an author writes or of a record of the data, with a description of every field. */
export function toJsonSchema(name: SchemaName): object {
  return z.toJSONSchema(schemas[name], { io: "input", unrepresentable: "any" });
}
