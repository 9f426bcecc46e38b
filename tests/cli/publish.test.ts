import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  existsSync,
  renameSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { callArchive } from "./call-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-publish-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const name = "2022-02-02-hayashi-extraordinary";
const transcript = `transcripts/2022/${name}.en.md`;
const ledger = "permalinks/2022.jsonl";

test("publish --dry-run lists what is new and writes nothing; publish writes it", async () => {
  const root = copyContent("first");
  rmSync(join(root, "permalinks"), { recursive: true });
  const dry = await runPublish(root, "--dry-run");
  assert.deepEqual([dry.code, dry.stderr], [0, ""]);
  assert.ok(dry.stdout.startsWith(`+ ${name}@en\n+ ${name}#S1@en\n`), dry.stdout);
  assert.ok(!existsSync(join(root, "permalinks")));
  assert.equal((await runPublish(root)).code, 0);
  const lines = readFileSync(join(root, ledger), "utf8");
  assert.match(lines, /"unit":"S1",.*"since":"2026-11-23"/);
  const again = await runPublish(root);
  assert.match(again.stdout, /^0 new, 0 changed\.\n.*permalinks: \d+ records\.\n$/);
  assert.deepEqual(await runPublish(root), again);
  assert.equal(readFileSync(join(root, ledger), "utf8"), lines);
});

test("publish refuses a day that is none, and an archive with errors", async () => {
  const root = copyContent("refused");
  const { code, stderr } = await callArchive("publish", "--content", root, "--date", "2026-13-01");
  assert.equal(code, 1);
  assert.match(stderr, /Unexpected --date `2026-13-01`, expected a day as YYYY-MM-DD\./);
  edit(root, (text) => text.replace("35 minutes", "36 minutes"));
  const before = readFileSync(join(root, ledger), "utf8");
  const refused = await runPublish(root);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /words-changed[^]*Nothing was published\./);
  assert.equal(readFileSync(join(root, ledger), "utf8"), before);
});

test("diff shows changed words, and fails where publish would refuse them", async () => {
  const root = copyContent("changed");
  assert.deepEqual(await callArchive("diff", "--content", root), {
    ...{ code: 0, stdout: "0 new, 0 changed.\n", stderr: "" },
  });
  edit(root, (text) => text.replace("35 minutes", "36 minutes"));
  const { code, stdout, stderr } = await callArchive("diff", "--content", root);
  assert.equal(code, 1);
  assert.match(stdout, /~ \S+#S1@en\n {4}.*\[-35-\]\{\+36\+\} minutes/);
  assert.match(stderr, /words-changed[^]*`publish` refuses until these errors are corrected\.\n$/);
});

test("diff tells a conference that was renamed and a unit that was withdrawn, and nothing as new", async () => {
  const root = copyContent("renamed");
  const later = name.replace("extraordinary", "special");
  edit(root, (text) => text.replace("speakers:", `formerly: [${name}]\nspeakers:`));
  renameSync(join(root, transcript), join(root, `transcripts/2022/${later}.en.md`));
  const renamed = await callArchive("diff", "--content", root);
  assert.equal(renamed.stdout, `> ${later}@en, so far ${name}\n0 new, 0 changed, 1 renamed.\n`);
  const withdrawn = copyContent("withdrawn");
  edit(withdrawn, (text) => text.replace(/### Q9\n[^]*/, ""));
  const line = { conference: name, unit: "Q9", withdrawn: "2026-11-28", why: "Error" };
  appendFileSync(join(withdrawn, ledger), `${JSON.stringify(line)}\n`);
  const { stdout } = await callArchive("diff", "--content", withdrawn);
  assert.equal(stdout, `~ ${name}@en\n- ${name}#Q9@en\n0 new, 1 changed, 1 gone.\n`);
});

test("audit fails where a word departs from the source", async () => {
  const root = copyContent("audited");
  const sound = await callArchive("audit", root);
  assert.deepEqual([sound.code, sound.stdout], [0, "1 transcript audited, 1 true to the source\n"]);
  edit(root, (text) => text.replace("35 minutes", "38 minutes"));
  const { code, stdout } = await callArchive("audit", join(root, transcript));
  assert.equal(code, 1);
  assert.match(stdout, /`38`, expected `35`[^]*\n1 transcript audited, 0 true to the source\n$/);
});

test("pin writes every id that is inferred, and fails on a transcript with errors", async () => {
  const root = copyContent("pinned");
  const path = join(root, transcript);
  const pinned = readFileSync(path, "utf8");
  edit(root, (text) => text.replace("### S1\n\n", ""));
  const { code, stdout } = await callArchive("pin", path);
  assert.equal(code, 0);
  assert.match(stdout, /:\d+: ### S1\n.*: 1 heading written\.\n$/);
  assert.equal(readFileSync(path, "utf8"), pinned);
  edit(root, (text) => text.replace(/^kind: .*$/m, "kind: regulr"));
  const faulty = readFileSync(path, "utf8");
  const refused = await callArchive("pin", path);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /field-invalid/);
  assert.equal(readFileSync(path, "utf8"), faulty);
});

/** The project's own content, published, in a folder of its own. */
function copyContent(name: string): string {
  const root = join(folder, name, "content");
  cpSync("content", root, { recursive: true });
  return root;
}

function edit(root: string, change: (text: string) => string): void {
  const path = join(root, transcript);
  const before = readFileSync(path, "utf8");
  const text = change(before);
  assert.notEqual(text, before);
  writeFileSync(path, text);
}

function runPublish(root: string, ...more: readonly string[]) {
  return callArchive("publish", "--content", root, "--date", "2026-11-23", ...more);
}
