import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readLibrary } from "../../../src/cli/import-library.ts";
import { importFile } from "../../../src/importer/roof/import-file.ts";
import { noOptions } from "../../no-options.ts";
import { makeTemporaryFolder } from "../../temporary-folder.ts";

const root = makeTemporaryFolder("retitled");
const said = ["boat", "crane", "seals", "ferry", "lamp"].flatMap((one) => [
  `Q: What does the board say of the ${one} at the north pier?`,
  `A: The board has looked at the ${one} and will report on it before the winter.`,
]);
const others = ["Q: Have the nets dried?", "A: They hang behind the sheds since the storm of May."];

async function importTurns(
  title: string,
  turns: readonly string[],
  { publisher = "Pier Board", day = "9 May 2024", force = false, id }: Given = {},
) {
  const file = join(root, "received.txt");
  writeFileSync(file, [title, day, ...turns].join("\n\n"));
  const given = { publisher, timeZone: "Europe/London", dryRun: false, root, force };
  const options = { ...noOptions, ...given, ...(id !== undefined && { id }) };
  return (await importFile(file, options, await readLibrary(root))).report;
}

interface Given {
  readonly publisher?: string;
  readonly day?: string;
  readonly force?: boolean;
  readonly id?: string;
}

test("a version with another title is a version of the document, and takes its name with its ids", async () => {
  const first = await importTurns("Press conference on the pier", said);
  assert.ok(first.output);
  const corrected = said.with(1, "A: The board has looked at the old boat and reports on it now.");
  const refused = await importTurns("Press conference on the piers", corrected);
  assert.equal(refused.output, null);
  assert.match(
    JSON.stringify(refused.problems),
    /pier\.en\.md is already there and holds another version/,
  );
  const replaced = { force: true };
  assert.equal(
    (await importTurns("Press conference on the piers", corrected, replaced)).output,
    first.output,
  );
});

test("another document, another publisher, another day and a name of its own are places of their own", async () => {
  for (const [title, turns, options] of [
    [
      "Evening briefing",
      [...said.slice(0, 2), ...others, ...others.map((one) => `${one} Again.`)],
      {},
    ],
    ["Talks at the pier", said, { publisher: "Harbour News" }],
    ["Talks at the pier", said, { day: "10 May 2024" }],
    ["Talks at the pier", said.slice(2), { id: "2024-05-09-talks" }],
  ] as const) {
    const { output, problems } = await importTurns(title, turns, options);
    assert.ok(output !== null, JSON.stringify(problems));
    assert.doesNotMatch(output, /press-conference-on-the-pier/);
  }
});
