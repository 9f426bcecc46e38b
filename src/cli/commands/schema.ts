import { parseArgs } from "node:util";
import { suggestNearest } from "../../problems/suggestion.ts";
import { schemaNames, toJsonSchema } from "../../schemas/json-schema.ts";
import { type Command, UsageError } from "../command.ts";

export const command: Command = {
  summary: "print the JSON Schema of a kind of file, for editors",
  help: `Usage: npm run archive -- schema NAME

Prints the JSON Schema of what an author may write, every field with its description. NAME is one of
${schemaNames.join(", ")} (transcript is its frontmatter). The site publishes the
same at /schemas/NAME.json, so that an editor with a YAML language server completes and checks a file
that begins with

  # yaml-language-server: $schema=https://lectern.example/schemas/person.json

Example:
  npm run archive -- schema person > person.schema.json
`,
  run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [name, ...others] = positionals;
    const known = schemaNames.find((one) => one === name);
    if (known === undefined || others.length > 0) throw new UsageError(explain(positionals));
    console.log(JSON.stringify(toJsonSchema(known), null, 2));
    return Promise.resolve(0);
  },
};

function explain(given: readonly string[]): string {
  const [name] = given;
  const names = schemaNames.map((one) => `\`${one}\``).join(", ");
  if (name === undefined) return `Unexpected end, expected one of ${names}.`;
  if (given.length > 1) return `Unexpected \`${given[1] ?? ""}\`, expected one name.`;
  return `Unexpected name \`${name}\`, expected one of ${names}.${suggestNearest(name, schemaNames)}`;
}
