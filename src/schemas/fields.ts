import { z } from "zod";

/** The keys that a schema knows at a path, or none if it allows any key there. */
export function listFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = unwrap(follow(schema, path));
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** The doc sentence of the field at a path, if it has one. */
export function describeField(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  return follow(schema, path)?.description;
}

function follow(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) current = enter(unwrap(current), step);
  return current;
}

function enter(schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault) {
    current = current.unwrap() as z.ZodType;
  }
  return current;
}
