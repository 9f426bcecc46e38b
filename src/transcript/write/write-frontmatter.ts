import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import { z } from "zod";
import { writeStart } from "../../schemas/start.ts";
import { type TranscriptFrontmatter, transcriptSchema } from "../../schemas/transcript.ts";

/**
 * Writes frontmatter as YAML: keys in the order of the schema, plain style wherever YAML allows it, long
 * lines not folded, short lists on one line, empty lists left out. Ends with a line end.
 */
export function writeFrontmatter(frontmatter: TranscriptFrontmatter): string {
  const written = { ...frontmatter, start: writeStart(frontmatter.start) };
  const document = new Document(orderKeys(written, transcriptSchema), { schema: "core" });
  visit(document, {
    Seq(_key, node) {
      node.flow = node.items.every((item) => isScalar(item));
    },
  });
  if (!isMap(document.contents) && !isSeq(document.contents)) return "";
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function orderKeys(value: unknown, schema: unknown): unknown {
  const known = unwrap(schema);
  if (Array.isArray(value)) {
    const element = known instanceof z.ZodArray ? known.element : undefined;
    return value.map((item) => orderKeys(item, element));
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const ordered =
    known instanceof z.ZodObject
      ? Object.keys(known.shape).flatMap((key) => entries.filter(([name]) => name === key))
      : entries;
  return Object.fromEntries(
    ordered
      .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, orderKeys(item, enter(known, key))]),
  );
}

function enter(schema: unknown, key: string): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[key];
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;
}
