import { z } from "zod";
import { findNearest } from "../problems/suggestion.ts";

/** Keys that a mapping does not have, by the ones that are meant: names that it had earlier, or that other records have. */
export const keysMeant = z.registry<Readonly<Record<string, string>>>();

/** The key that is most likely meant by one that a schema does not know at a path. */
export function findKeyMeant(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  key: string,
): string | undefined {
  const found = unwrap(follow(schema, path));
  const meant = found && keysMeant.get(found);
  if (meant !== undefined && Object.hasOwn(meant, key)) return meant[key];
  return findNearest(key, listFields(schema, path));
}

/** The keys that a schema knows at a path, or none if it allows any key there. */
export function listFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = unwrap(follow(schema, path));
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** The doc sentence of the field at a path, if it has one. */
export function describeField(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let current = follow(schema, path);
  while (current?.description === undefined && isWrapper(current)) {
    current = current.unwrap() as z.ZodType;
  }
  return current?.description;
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
  while (isWrapper(current)) current = current.unwrap() as z.ZodType;
  return current;
}

function isWrapper(schema?: z.ZodType): schema is z.ZodOptional | z.ZodDefault | z.ZodPrefault {
  return [z.ZodOptional, z.ZodDefault, z.ZodPrefault].some((kind) => schema instanceof kind);
}
