import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { sampleBody, sampleContent, writeContent, writeSample } from "../archive/content-folder.ts";
import { runArchive } from "../site/run-archive.ts";
import { callArchive } from "./call-archive.ts";

const sample = "transcripts/2022/2022-02-02-hayashi.en.md";

test("an archive without fault is counted", async () => {
  const root = writeContent(sampleContent());
  assert.equal((await callArchive("audit", root, "--write-report")).code, 0);
  assert.deepEqual(await runArchive("check", "--content", root), {
    code: 0,
    stdout: `${root}: 1 transcript, 1 statement, 1 exchange, 0 errors, 0 warnings\n`,
    stderr: "",
  });
});

test("a folder without content is refused, and one that is fresh is told to be so", async () => {
  for (const files of [{ ".keep": "" }, { "README.md": "", "src/a.ts": "" }]) {
    const { code, stderr } = await callArchive("check", "--content", writeContent(files));
    assert.equal(code, 1);
    assert.match(stderr, /Unexpected content folder .* expected one with a folder `transcripts`\./);
  }
  for (const files of [{ "transcripts/.keep": "" }, { "README.md": "" }]) {
    const { code, stdout } = await callArchive("check", "--content", writeContent(files));
    assert.equal(code, 0);
    assert.match(stdout, /: 0 transcripts, .*\nThere is no transcript yet; .* makes one\.\n$/);
  }
});

test("warnings are listed and do not fail", async () => {
  const body = sampleBody.replace("### Q1\n\n", "");
  const root = writeContent({ ...sampleContent(), [sample]: writeSample({ body }) });
  const { code, stdout } = await callArchive("check", "--content", root);
  assert.equal(code, 0);
  assert.match(stdout, /report-missing[^]*unit-unpinned/);
  assert.match(stdout, /: 1 transcript, 1 statement, 1 exchange, 0 errors, 2 warnings\n$/);
  const again = await callArchive("check", "--content", root);
  assert.deepEqual([again.code, again.stdout], [code, stdout]);
});

test("errors of all files are listed, and fail", async () => {
  const root = writeContent({
    ...sampleContent(),
    [sample]: writeSample({ fields: { kind: "regulr" } }),
    "topics/Sado.yaml": "name: { en: Sado }\n",
  });
  await callArchive("check", "--content", root);
  const { code, stdout } = await callArchive("check", "--content", root, "--format", "json");
  const again = await callArchive("check", "--content", root, "--format", "json");
  assert.deepEqual([again.code, again.stdout], [code, stdout]);
  assert.equal(code, 1);
  assert.deepEqual(
    JSON.parse(stdout),
    [
      {
        file: `${root}/topics/Sado.yaml`,
        line: 1,
        column: 1,
        level: "error",
        kind: "file-name",
        message:
          "Unexpected file name `Sado.yaml`, expected lower-case letters and digits joined by hyphens and `.yaml`, as in hayashi-yoshimasa.yaml.",
        why: "The name is the id and part of addresses.",
        fix: "Rename it to `sado.yaml`.",
      },
      {
        file: `${root}/${sample}`,
        line: 5,
        column: 7,
        level: "error",
        kind: "field-invalid",
        message:
          "Unexpected `regulr`, expected one of `regular`, `extraordinary`, `joint`, `briefing`, `gaggle`, `doorstop`, `interview`, `call`, `remarks`, `meeting`, `other`.",
        why: "`kind` is: The kind of conference.",
        fix: "Did you mean `regular`?",
      },
    ].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  );
});

test("a workflow gets annotations, and the count", async () => {
  const root = writeContent({ ...sampleContent(), "topics/Sado.yaml": "name: { en: Sado }\n" });
  const { code, stdout } = await callArchive("check", "--content", root, "--format", "github");
  assert.equal(code, 1);
  const lines = stdout.trimEnd().split("\n");
  const annotation = lines.find((line) => line.startsWith("::error"));
  assert.match(
    annotation ?? "",
    /^::error file=[^:,]+Sado\.yaml,line=1,col=1,title=lectern%3Afile-name::Unexpected file name .*%0ARename it to `sado\.yaml`\.$/,
  );
  assert.match(lines.at(-1) ?? "", /: 1 transcript, .* 1 error, 1 warning$/);
});

test("a format that is not known is a mistake in the call", async () => {
  const { code, stderr } = await callArchive("check", "--format", "xml");
  assert.equal(code, 1);
  assert.match(stderr, /Unexpected format `xml`, expected one of text, json, github\./);
});

test("a content folder that does not exist is a mistake in the call of every command that reads one", async () => {
  for (const command of ["check", "diff", "people", "stats"]) {
    const { code, stdout, stderr } = await callArchive(command, "--content", "no/such/folder");
    assert.deepEqual([code, stdout], [1, ""]);
    assert.equal(
      stderr.split("\n")[0],
      `archive ${command}: Unexpected content folder \`no/such/folder\`, expected one that exists.`,
    );
  }
});

test("a file in the place of a content folder is a mistake in the call of every command", async () => {
  const file = join(writeContent(sampleContent()), sample);
  const calls = {
    check: [],
    publish: [],
    stats: [],
    import: [file],
    show: [file],
    pin: [file],
  };
  for (const [command, args] of Object.entries(calls)) {
    const { code, stderr } = await callArchive(command, ...args, "--content", file);
    assert.equal(code, 1);
    assert.equal(
      stderr.split("\n")[0],
      `archive ${command}: Unexpected file \`${file}\`, expected a content folder.`,
    );
  }
});

test("audit tells of a file that is no transcript of the archive at its path", async () => {
  const root = writeContent({ ...sampleContent(), "transcripts/2022/notes.md": "Notes" });
  const missing = join(root, "transcripts/2022/2022-02-03-none.en.md");
  const gone = await callArchive("audit", missing);
  assert.equal(gone.code, 1);
  assert.match(
    gone.stdout,
    /2022-02-03-none\.en\.md\n1:1 +error +Unexpected name, expected a file that exists\.[^]*Fix: Name a file of `transcripts\/`/,
  );
  const other = await callArchive("audit", join(root, "transcripts/2022/notes.md"));
  assert.equal(other.code, 1);
  assert.match(other.stdout, /notes\.md\n1:1 +error [^]*Fix: /);
});
