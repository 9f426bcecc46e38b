import assert from "node:assert/strict";
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { checkKept } from "../../src/audit/kept-check.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { brokenArchives } from "./broken-archives.ts";

const folder = makeTemporaryFolder("kept-check");
const root = join(folder, "content");
const caches = { kept: join(folder, "kept"), empty: join(folder, "empty") };

/** One edit of each kind of file. */
const chosen = [
  ...["a label misspelt", "a person lost", "the source edited", "the report altered"],
  ...["a withdrawal of what is there", "a line of the words broken"],
];

/** These, and what no editor does. */
const edits: readonly { readonly name: string; readonly edit: (root: string) => void }[] = [
  ...brokenArchives.filter(({ name }) => chosen.includes(name)),
  { name: "a folder for a person", edit: (at) => mkdirSync(join(at, "people/new.yaml")) },
  {
    name: "a linked folder in which a file is broken",
    edit: (at) => {
      renameSync(join(at, "people"), join(at, ".people"));
      symlinkSync(".people", join(at, "people"));
      writeFileSync(join(at, ".people/new.yaml"), "names: none");
    },
  },
];

before(async () => {
  assert.equal(edits.length, chosen.length + 2);
  cpSync("content", root, { recursive: true });
  await check("kept");
});

for (const { name, edit } of edits) {
  test(`what is known of an archive is not told of it with ${name}`, async () => {
    edit(root);
    const told = await check("kept");
    assert.ok(told.problems.length > 0);
    assert.deepEqual(await check("kept"), told);
    rmSync(caches.empty, { recursive: true, force: true });
    assert.deepEqual(told, await check("empty"));
    rmSync(root, { recursive: true });
    cpSync("content", root, { recursive: true });
    assert.deepEqual((await check("kept")).problems, []);
  });
}

test("a check of what has not changed reads no archive, and one that may be mistaken is not kept", async () => {
  process.env["LECTERN_CACHE"] = caches.kept;
  const first = await checkKept(root);
  assert.equal(first.isLasting, true);
  first.keep("seen", "before");
  assert.equal((await checkKept(root)).recall("seen"), "before");
  writeFileSync(join(root, "people/hayashi-yoshimasa.yaml"), Buffer.from([0xff]));
  assert.equal((await checkKept(root)).recall("seen"), undefined);
  symlinkSync("none", join(root, "people/new.yaml"));
  assert.equal((await checkKept(root)).isLasting, false);
  assert.equal((await checkKept(root)).recall("findings"), undefined);
});

/** What a check with a cache finds, as plain data. */
async function check(cache: keyof typeof caches) {
  process.env["LECTERN_CACHE"] = caches[cache];
  const { problems, transcripts, statements, exchanges } = await checkKept(root);
  const found = { problems, transcripts, statements, exchanges };
  return JSON.parse(JSON.stringify(found)) as typeof found;
}
