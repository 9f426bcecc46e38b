import assert from "node:assert/strict";
import { test } from "node:test";
import { importDocument } from "../../../../src/importer/roof/import-document.ts";
import type { ImportOptions } from "../../../../src/importer/ground/options.ts";
import { writeProfile } from "../../../../src/importer/presets/profiles/write-profile.ts";
import { readYaml } from "../../../../src/schemas/read-yaml.ts";
import { type Publisher, publisherSchema } from "../../../../src/schemas/publisher.ts";
import { createDirectory } from "../../../../src/transcript/speakers/directory.ts";
import { listUnits } from "../../../../src/transcript/model/read.ts";
import { noOptions } from "../../../no-options.ts";

const riverton = readProfile(
  "riverton",
  `name: { en: Riverton City Council, fr: Ville de Riverton }
timeZone: Europe/London
licence: CC BY 4.0
kind: briefing
found:
  addresses: [riverton.example/news]
  rows: [Riverton City Council]
  files: ["*/riverton/*"]
labels: { Ask *.-: questioner, Clerk: moderator }
boilerplate: ["Read this in *"]
`,
);

const text = `Riverton City Council

Words on the Weir
9 May 2024

Read this in French, please

Clerk: Good morning. The mayor is with us, and after her you may speak.

Mayor Ida Brook: The weir is mended, and the river runs as it did in the spring.

Ask Vale Radio.- Who paid for it.

Mayor Ida Brook: The county paid.
`;

test("a profile says what a text does not, and the report says what came from it", () => {
  const { transcript, report, kept } = importText(text, { profiles: [riverton] });
  assert.deepEqual(
    report.problems.filter(({ level }) => level === "error"),
    [],
  );
  assert.equal(transcript?.frontmatter.source.publisher, "Riverton City Council");
  assert.equal(transcript.frontmatter.source.licence, "CC BY 4.0");
  assert.equal(transcript.frontmatter.timeZone, "Europe/London");
  assert.equal(transcript.frontmatter.kind, "briefing");
  assert.deepEqual(listSpeakers(transcript), [
    ["Clerk", "moderator"],
    ["Mayor Ida Brook", "respondent"],
    ["Ask Vale Radio", "questioner"],
    ["Mayor Ida Brook", "respondent"],
  ]);
  assert.deepEqual(
    report.dropped.map(({ text, reason }) => [text, reason]),
    [["Read this in French, please", "row of every page of the publisher"]],
  );
  const note = {
    id: "riverton",
    by: "a row of the text",
    gave: {
      publisher: "Riverton City Council",
      licence: "CC BY 4.0",
      timeZone: "Europe/London",
      kind: "briefing",
      labels: ["Ask *.-: questioner", "Clerk: moderator"],
    },
  };
  assert.deepEqual(report.profile, note);
  assert.deepEqual([kept?.profile, kept?.options], [note, {}]);
});

test("what is said of one document goes before its publisher's profile", () => {
  const said = { publisher: "Weir Trust", questioners: ["Clerk:"], timeZone: "Europe/Paris" };
  const { transcript, report } = importText(text, { profiles: [riverton], ...said });
  assert.equal(transcript?.frontmatter.source.publisher, "Weir Trust");
  assert.equal(transcript.frontmatter.timeZone, "Europe/Paris");
  assert.deepEqual(listSpeakers(transcript)[0], ["Clerk", "questioner"]);
  assert.deepEqual(Object.keys(report.profile?.gave ?? {}), ["licence", "kind", "labels"]);
});

test("a profile is found by address, row or path, or is named", () => {
  const bare = text.replace("Riverton City Council\n", "");
  const page = (url: string) => `<link rel="canonical" href="${url}"><h1>A</h1><p>${bare}</p>`;
  const find = (source: string, options: Partial<ImportOptions> = {}, file = "a.txt") =>
    importText(source, { profiles: [riverton], ...options }, file).report.profile?.by;
  assert.equal(find(bare), undefined);
  assert.equal(
    find(text.replace("Riverton City Council", "> RIVERTON  City Council")),
    "a row of the text",
  );
  assert.equal(find(`<p>Riverton City Council</p><p>${bare}</p>`), "a row of the text");
  assert.equal(find(page("https://www.riverton.example/news/1")), "its address");
  assert.equal(find(page("https://www.riverton.example/newsroom")), undefined);
  assert.equal(find(page("https://notriverton.example/news/1")), undefined);
  assert.equal(find(bare, { url: "https://riverton.example/news" }), "its address");
  assert.equal(find(bare, {}, "/raw/riverton/1.txt"), "the path of the file");
  assert.equal(find(bare, { as: "riverton" }), "its name");
});

test("of two profiles, the one that claims the longer part of the address counts", () => {
  const whole = { ...riverton, found: { addresses: ["riverton.example"], rows: [], files: [] } };
  const part = {
    ...whole,
    id: "weir",
    found: { ...whole.found, addresses: ["riverton.example/weir"] },
  };
  const find = (url: string) =>
    importText(text, { profiles: [whole, part], url }).report.profile?.id;
  assert.equal(find("https://www.riverton.example/weir/1"), "weir");
  assert.equal(find("https://www.riverton.example/news/1"), whole.id);
});

test("two profiles that fit alike are asked about, and a name that is none", () => {
  const other = { ...riverton, id: "weir" };
  const { report } = importText(text, { profiles: [riverton, other] });
  assert.deepEqual(
    report.problems.map(({ kind, message, fix }) => [kind, message, fix]),
    [
      [
        "import-format",
        "The profiles `riverton` and `weir` both fit the source, by a row of the text.",
        "Name one with `--as riverton` or `--as weir`, or make what they are found by differ.",
      ],
    ],
  );
  assert.equal(
    importText(text, { profiles: [riverton, other], as: "weir" }).report.profile?.id,
    "weir",
  );
  const [unknown] = importText(text, { profiles: [riverton], as: "rivertom" }).report.problems;
  assert.equal(unknown?.message, "There is no profile `rivertom` below publishers/.");
  assert.match(unknown.fix ?? "", /riverton/);
});

test("labels of a profile that a text does not have are no doubt", () => {
  const profile = { ...riverton, labels: { ...riverton.labels, Nobody: "questioner" as const } };
  const { report } = importText(text, { profiles: [profile] });
  assert.deepEqual(
    report.problems.map(({ kind }) => kind),
    [],
  );
});

test("a profile that says nothing of how it is found is named only for a text that looks like its own", () => {
  const bare = text.replace("Riverton City Council\n", "");
  const { found } = readProfile("none", "name: { en: None }\n");
  const advise = (source: string, parts: Partial<Publisher>) =>
    importText(source, { profiles: [{ ...riverton, found, ...parts }] })
      .report.problems.map(({ fix = "" }) => fix)
      .join(" ")
      .includes("name that: `--as riverton`");
  const others = { boilerplate: [], labels: {} };
  assert.equal(advise(bare, others), false);
  assert.equal(advise(bare, { ...others, boilerplate: ["Read this in *"] }), true);
  assert.equal(advise(bare, { ...others, labels: { "Ask *.-": "questioner" } }), true);
  assert.equal(advise(bare, { ...others, labels: { "P.-": "questioner" } }), false);
  assert.equal(advise(text, others), true);
});

test("what was said is kept as a profile that reads the next text without flags", () => {
  const bare = text
    .replace("Riverton City Council\n", "")
    .replace("Read this in French, please\n", "");
  const options = {
    ...noOptions,
    publisher: "Riverton City Council",
    timeZone: "Europe/London",
    questioners: ["Ask Vale Radio.-"],
    moderators: ["Clerk"],
    url: "https://riverton.example/news/1",
  };
  const { transcript } = importText(bare, options);
  assert.ok(transcript);
  const yaml = writeProfile({ options, transcript });
  assert.equal(
    yaml,
    `name:
  en: Riverton City Council
timeZone: Europe/London
language: en
found:
  addresses:
    - riverton.example
labels:
  Ask Vale Radio.-: questioner
  Clerk: moderator
`,
  );
  const known = readProfile("riverton", yaml);
  const second = importText(bare, { profiles: [known], as: "riverton" });
  assert.deepEqual(second.transcript && listSpeakers(second.transcript), listSpeakers(transcript));
  const standing = Buffer.from(`# Ours\n${yaml}`);
  const more = { ...options, questioners: ["Press"], url: "https://press.riverton.example/2" };
  const grown = writeProfile({ options: more, transcript, known, standing });
  assert.equal(grown, `# Ours\n${yaml}  Press: questioner\n`);
});

function readProfile(id: string, yaml: string): Publisher {
  const { value, problems } = readYaml(yaml, publisherSchema, { file: `publishers/${id}.yaml` });
  assert.deepEqual(problems, []);
  assert.ok(value);
  return { ...value, id };
}

function importText(source: string, said: Partial<ImportOptions>, file = "source.txt") {
  const raw = { file, text: source, sha256: "0".repeat(64) };
  return importDocument(raw, { ...noOptions, ...said }, createDirectory());
}

function listSpeakers(transcript: Parameters<typeof listUnits>[0]) {
  return [...listUnits(transcript)].flatMap(({ unit }) =>
    unit.turns.map(({ label, role }) => [label, role]),
  );
}
