import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { sampleContent, writeContent, writeSample } from "../content-folder.ts";
import { joinSentences } from "../../join-sentences.ts";

const sample = "transcripts/2022/2022-02-02-hayashi.en.md";

/** Reads a content folder with a cache of its own; problems without the folder, one a line. */
async function list(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const root = writeContent(files);
  const { problems } = await readArchive({ root, cache: `${root}/.cache` });
  return problems.map(
    ({ file, line, column, kind, ...rest }) =>
      `${file.replace(`${root}/`, "")}:${line}:${column} ${kind} ${joinSentences(rest).replace(root, "content")}`,
  );
}

test("a folder without fault is an archive with summaries", async () => {
  const root = writeContent(sampleContent());
  const { entries, people, problems } = await readArchive({ root, cache: `${root}/.cache` });
  assert.deepEqual(problems, []);
  assert.deepEqual([...people.keys()], ["hayashi-yoshimasa"]);
  const [{ digest, frontmatter, ...entry } = assert.fail()] = entries;
  assert.match(digest, /^[0-9a-f]{80}$/);
  assert.equal(frontmatter.title, "Press Conference");
  assert.deepEqual(entry, {
    key: "2022-02-02-hayashi.en",
    id: "2022-02-02-hayashi",
    slug: "hayashi",
    language: "en",
    path: sample,
    date: { year: "2022", month: "02", day: "02" },
    units: [
      {
        id: "S1",
        kind: "statement",
        opening: "I have just held a meeting.",
        people: ["hayashi-yoshimasa"],
        outlets: [],
      },
      {
        id: "Q1",
        kind: "exchange",
        opening: "What did you say about Myanmar?",
        people: ["hayashi-yoshimasa"],
        outlets: [],
      },
    ],
  });
});

test("a file name that cannot be an address is a problem that says what to do", async () => {
  const text = writeSample();
  const names = [
    "2022-02-02-hayashi.en.txt",
    "2022-02-02-Hayashi.en.md",
    "2022-02-02-hayashi.md",
    "2022-02-30-hayashi.en.md",
    "2022-02-02-q1.en.md",
    "2022-02-02-con.en.md",
    "2022-02-02-hayashi.EN.md",
    "2022-02-02-hayashi.about.md",
    "2022-02-02-a..en.md",
    "2022-02-02-a\u202Eb.en.md",
    "2022-02-02-\u001b[31m.en.md",
  ];
  const files = names.map((name) => [`transcripts/2022/${name}`, text] as const);
  const problems = await list({ ...sampleContent(), ...Object.fromEntries(files) });
  const advice =
    "Rename the file. If it does not belong to transcripts/, move it out of the content folder.";
  const shape =
    "expected YYYY-MM-DD-slug.lang.md as in 2022-02-02-hayashi-extraordinary.en.md, or undated-slug.lang.md. The name gives the date, the address and the language. Rename the file. If it does not belong to transcripts/, move it out of the content folder.";
  const slug =
    "expected lower-case letters and digits joined by hyphens. The slug becomes part of the address. Rename the file. If it does not belong to transcripts/, move it out of the content folder.";
  const address =
    "The slug becomes part of the address. Rename the file. If it does not belong to transcripts/, move it out of the content folder.";
  const language =
    "expected a BCP 47 tag such as en, ja or zh-Hant. The page and the search depend on it. Rename the file. If it does not belong to transcripts/, move it out of the content folder.";
  assert.deepEqual(
    problems.sort(),
    [
      `2022-02-02-\\u{1b}[31m.en.md:1:1 file-name Unexpected slug \`\\u{1b}[31m\` in the file name, ${slug}`,
      `2022-02-02-Hayashi.en.md:1:1 file-name Unexpected slug \`Hayashi\` in the file name, ${slug.replace(advice, "Rename it to `2022-02-02-hayashi.en.md`.")}`,
      `2022-02-02-a..en.md:1:1 file-name Unexpected file name \`2022-02-02-a..en.md\`, ${shape}`,
      `2022-02-02-a\\u{202e}b.en.md:1:1 file-name Unexpected slug \`a\\u{202e}b\` in the file name, ${slug}`,
      `2022-02-02-con.en.md:1:1 file-name Unexpected slug \`con\` in the file name, expected a name that Windows does not reserve. ${address}`,
      `2022-02-02-hayashi.EN.md:1:1 file-name Unexpected language \`EN\` in the file name, ${language.replace(advice, "Rename it to `2022-02-02-hayashi.en.md`.")}`,
      `2022-02-02-hayashi.about.md:1:1 file-name Unexpected language \`about\` in the file name, ${language}`,
      `2022-02-02-hayashi.en.txt:1:1 file-name Unexpected file name \`2022-02-02-hayashi.en.txt\`, ${shape}`,
      `2022-02-02-hayashi.md:1:1 file-name Unexpected file name \`2022-02-02-hayashi.md\`, ${shape}`,
      `2022-02-02-q1.en.md:1:1 file-name Unexpected slug \`q1\` in the file name, expected a name that is not the id of a unit. ${address}`,
      "2022-02-30-hayashi.en.md:1:1 file-name The date `2022-02-30` in the file name does not exist. The address is made of it. Rename the file. If it does not belong to transcripts/, move it out of the content folder.",
    ]
      .map((text) => `transcripts/2022/${text}`)
      .sort(),
  );
});

test("names of any script are good names, composed or not", async () => {
  const files = sampleContent();
  const text = writeSample();
  const root = writeContent({
    ...files,
    "transcripts/2022/2022-02-02-林外務大臣.ja.md": text,
    "transcripts/2022/2022-02-02-cafe\u0301.de.md": text,
  });
  const { entries, problems } = await readArchive({ root, cache: `${root}/.cache` });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    entries.map(({ key }) => key),
    ["2022-02-02-caf\u00e9.de", "2022-02-02-hayashi.en", "2022-02-02-林外務大臣.ja"],
  );
});

test("one conference twice in one language is a problem, in whichever folder and form", async () => {
  const text = writeSample();
  assert.deepEqual(
    await list({
      ...sampleContent(),
      "transcripts/2021/2022-02-02-hayashi.en.md": text,
      "transcripts/2022/2022-02-02-e\u0301.fr.md": text,
      "transcripts/2022/2022-02-02-\u00e9.fr.md": text,
    }),
    [
      "transcripts/2021/2022-02-02-hayashi.en.md:1:1 file-duplicate This is a second file of `2022-02-02-hayashi.en`, beside transcripts/2022/2022-02-02-hayashi.en.md. Both would be written to one address. Compare them, write into one what only the other has, and remove the other. If they are two conferences, rename one.",
      "transcripts/2021/2022-02-02-hayashi.en.md:1:1 file-name Unexpected folder `2021`, expected `2022`. A transcript is looked up in the folder of its year. Move the file to transcripts/2022/.",
      "transcripts/2022/2022-02-02-\u00e9.fr.md:1:1 file-duplicate This is a second file of `2022-02-02-\u00e9.fr`, beside transcripts/2022/2022-02-02-e\u0301.fr.md. Both would be written to one address. Compare them, write into one what only the other has, and remove the other. If they are two conferences, rename one.",
    ],
  );
});

test("a start on another day than the file name's, or than a translation's, is a problem", async () => {
  const day = writeSample({ fields: { start: "2022-02-03T08:13" } });
  const time = writeSample({ fields: { start: "2022-02-02T09:13" } });
  assert.deepEqual(
    await list({
      ...sampleContent(),
      "transcripts/2022/2022-02-02-hayashi.fr.md": day,
      "transcripts/2022/2022-02-02-hayashi.de.md": time,
    }),
    [
      "transcripts/2022/2022-02-02-hayashi.de.md:1:1 date-mismatch The start is `2022-02-02T09:13 Asia/Tokyo` here and `2022-02-02T08:13 Asia/Tokyo` in transcripts/2022/2022-02-02-hayashi.en.md. Files with one name are one conference, and it began only once. Correct one of them.",
      "transcripts/2022/2022-02-02-hayashi.fr.md:3:8 date-mismatch The date is `2022-02-03` here and `2022-02-02` in the file name. The address would name another day than the page. Correct the one that is wrong.",
    ],
  );
});

test("an id that no file has is a problem at its place, with a suggestion", async () => {
  const fields = {
    speakers: "[hayashi-yoshimasa, hayashi-yosimasa]",
    topics: "[sado]",
    labels: "{ A: { person: kishida }, B: { outlet: nhk } }",
  };
  const body = "### Q1\n\n**B:** Why?\n\n**A:** Because.\n";
  assert.deepEqual(await list({ ...sampleContent(), [sample]: writeSample({ fields, body }) }), [
    "transcripts/2022/2022-02-02-hayashi.en.md:6:31 reference-unknown There is no `hayashi-yosimasa` in content/people. Its name and its page would be missing. Correct the id, or write people/hayashi-yosimasa.yaml. Did you mean `hayashi-yoshimasa`?",
    "transcripts/2022/2022-02-02-hayashi.en.md:11:10 reference-unknown There is no `sado` in content/topics. Its name and its page would be missing. Correct the id, or write topics/sado.yaml.",
    "transcripts/2022/2022-02-02-hayashi.en.md:12:24 reference-unknown There is no `kishida` in content/people. Its name and its page would be missing. Correct the id, or write people/kishida.yaml.",
    "transcripts/2022/2022-02-02-hayashi.en.md:12:48 reference-unknown There is no `nhk` in content/outlets. Its name and its page would be missing. Correct the id, or write outlets/nhk.yaml.",
  ]);
});

test("a raw text that was edited or is missing is a problem", async () => {
  const files = sampleContent();
  const source = "sources/2022/2022-02-02-hayashi.en.txt";
  const changed = await list({ ...files, [source]: "Other words.\n" });
  assert.equal(changed.length, 1);
  assert.match(
    changed[0] ?? "",
    /^transcripts\/2022\/2022-02-02-hayashi\.en\.md:10:11 source-changed Unexpected `[0-9a-f]{12}…`, expected `[0-9a-f]{64}`, the SHA-256 of sources\/2022\/2022-02-02-hayashi\.en\.txt\. The raw text is never edited, so one of the two is wrong\. Restore the file, or import the new text again\.$/,
  );
  const moved = Object.fromEntries(Object.entries(files).filter(([path]) => path !== source));
  assert.deepEqual(await list({ ...moved, "sources/2022/2022-02-02-hayasi.en.txt": "x" }), [
    "transcripts/2022/2022-02-02-hayashi.en.md:9:9 source-missing There is no `2022/2022-02-02-hayashi.en.txt` in content/sources. Nobody could compare the transcript with the text as it was received. Put the raw text there, or correct the path. Did you mean `2022/2022-02-02-hayasi.en.txt`?",
  ]);
});

test("a source outside of the folder of sources is never read", async () => {
  const source = "{ publisher: M, file: ../people/hayashi-yoshimasa.yaml, sha256: a }";
  const problems = await list({
    ...sampleContent(),
    [sample]: writeSample({ fields: { source: source.replace(": a }", `: ${"a".repeat(64)} }`) } }),
  });
  assert.deepEqual(
    problems.map((text) => text.split(" ", 2)[1]),
    ["field-invalid"],
  );
});

test("an alias that two files have is a problem in the second", async () => {
  assert.deepEqual(
    await list({
      ...sampleContent(),
      "outlets/hayashi-news.yaml": "name: { en: Hayashi News }\naliases: [HN, minister  HAYASHI]\n",
    }),
    [
      "outlets/hayashi-news.yaml:2:15 alias-duplicate The alias `minister  HAYASHI` stands in people/hayashi-yoshimasa.yaml too. A label could mean either. Leave it to the one that always has it, or take it from both and use `labels:` in the transcripts concerned.",
    ],
  );
});

test("an address that two publishers claim is a problem in the second; a path below one is none", async () => {
  const profile = (address: string) => `name: { en: R }\nfound: { addresses: [${address}] }\n`;
  assert.deepEqual(
    await list({
      ...sampleContent(),
      "publishers/riverton.yaml": profile("www.riverton.example"),
      "publishers/weir.yaml": profile("www.Riverton.example/"),
      "publishers/ferry.yaml": profile("www.riverton.example/ferry"),
    }),
    [
      "publishers/weir.yaml:2:22 address-duplicate The address `www.Riverton.example/` stands in publishers/riverton.yaml too. The importer cannot tell whose text a page from there is, and asks each time. Leave it to one of them, or add to each the path below which its pages stand.",
    ],
  );
});

test("all files of people, outlets and topics with faults are listed", async () => {
  assert.deepEqual(
    await list({
      ...sampleContent(),
      "people/Kishida.yaml": "names: [{ language: en, given: Fumio }]\n",
      "people/kono-taro.yml": "names: [{ language: en, given: Taro }]\n",
      "topics/sado/mines.yaml": "name: { en: Mines }\n",
      "topics/sado.yaml": "name: { english: Mines }\n",
    }),
    [
      "people/Kishida.yaml:1:1 file-name Unexpected file name `Kishida.yaml`, expected lower-case letters and digits joined by hyphens and `.yaml`, as in hayashi-yoshimasa.yaml. The name is the id and part of addresses. Rename it to `kishida.yaml`.",
      "people/kono-taro.yml:1:1 file-name Unexpected file name `kono-taro.yml`, expected lower-case letters and digits joined by hyphens and `.yaml`, as in hayashi-yoshimasa.yaml. The name is the id and part of addresses. Rename it to `kono-taro.yaml`.",
      "topics/sado.yaml:1:9 field-invalid Unexpected key `english`, expected a BCP 47 tag such as en, ja or zh-Hant. Rename it.",
      "topics/sado/mines.yaml:1:1 file-name Unexpected folder in topics/, expected the file itself. Ids have no folders. Move the file to topics/.",
    ],
  );
});

test("a byte that is not UTF-8 is a problem at its line and column, counted in characters", async () => {
  const bytes = Buffer.concat([
    Buffer.from("---\ntitle: 会見 "),
    Buffer.from([0x93, 0xfa]),
    Buffer.from("\n"),
  ]);
  assert.deepEqual(await list({ ...sampleContent(), [sample]: bytes }), [
    "transcripts/2022/2022-02-02-hayashi.en.md:2:11 file-encoding Unexpected byte `0x93`, expected UTF-8. Reading would alter the text. Save the file as UTF-8.",
  ]);
});

test("a character that the end of the file cuts is a problem", async () => {
  const bytes = Buffer.concat([Buffer.from("---\nab"), Buffer.from("会").subarray(0, 2)]);
  const [problem] = await list({ ...sampleContent(), [sample]: bytes });
  assert.equal(
    problem,
    "transcripts/2022/2022-02-02-hayashi.en.md:2:3 file-encoding Unexpected byte `0xE4`, expected UTF-8. Reading would alter the text. Save the file as UTF-8.",
  );
});

test("links and folders in the wrong place are problems, names with a dot before are not read", async () => {
  const root = writeContent({ ...sampleContent(), "transcripts/.DS_Store": "x" });
  mkdirSync(join(root, "elsewhere"));
  symlinkSync(join(root, "elsewhere"), join(root, "transcripts/2023"));
  const { problems } = await readArchive({ root, cache: `${root}/.cache` });
  assert.deepEqual(
    problems.map(({ file, kind, ...rest }) => [
      file.replace(`${root}/`, ""),
      kind,
      joinSentences(rest),
    ]),
    [
      [
        "transcripts/2023",
        "file-read",
        "Unexpected link or device, expected a file. The target of a link is not kept with the archive. Put the file itself here.",
      ],
    ],
  );
});
