import type { APIRoute, GetStaticPaths } from "astro";
import { type SchemaName, schemaNames, toJsonSchema } from "../../schemas/json-schema.ts";

/** The JSON Schemas of the files that an author writes, for editors. */
export const getStaticPaths = (() =>
  schemaNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(toJsonSchema(params["name"] as SchemaName), null, 2)}\n`);
