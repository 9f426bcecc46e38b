import assert from "node:assert/strict";
import { test } from "node:test";
import { schemaNames, toJsonSchema } from "../../src/schemas/json-schema.ts";

for (const name of schemaNames) {
  test(`the schema of a ${name} describes every field and allows no other`, () => {
    const schema = toJsonSchema(name) as JsonSchema;
    assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
    for (const object of listObjects(schema)) {
      assert.equal(object.additionalProperties, false);
      for (const [key, field] of Object.entries(object.properties ?? {})) {
        assert.match(field.description ?? "", /^.{10,}\.$/, key);
      }
    }
  });
}

test("a field with a default need not be written", () => {
  assert.deepEqual((toJsonSchema("person") as JsonSchema).required, ["names"]);
});

interface JsonSchema {
  readonly $schema?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: unknown;
}

function listObjects(schema: JsonSchema): JsonSchema[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
  ];
  return [...(schema.properties ? [schema] : []), ...inner.flatMap(listObjects)];
}
