import assert from "node:assert/strict";
import { registerHooks } from "node:module";
import { it } from "node:test";

const line = `  eo: { asks: "Demando ~, ~ Ĵurnalisto", followsUp: "Plua demando", answers: "Respondo", chairs: "Prezidanto ~", offices: "ministro", requests: "bonvolu" },`;

/** Adds one line to the table of role words, as whoever adds a language does. */
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith("/speakers/role-words.ts")) return loaded;
    const source = String(loaded.source);
    const added = source.replace(/(?<=export const roleWords: [^\n]* = \{\n)/u, `${line}\n`);
    assert.notEqual(added, source);
    return { ...loaded, source: added };
  },
});

const { importDocument } = await import("../../../src/importer/roof/import-document.ts");
const { noOptions } = await import("../../no-options.ts");
const { createDirectory } = await import("../../../src/transcript/speakers/directory.ts");
const { parseTranscript } = await import("../../../src/transcript/parse/parse.ts");
const { isQuestion } = await import("../../../src/transcript/units/question.ts");

const speech = [
  "Prezidanto Kovač: Bonvenon.",
  "Demando: Kial vi venis?",
  "Ana Kruger, ministro: Ĉar estis tempo.",
  "Plua demando: Ĉu vi revenos?",
  "Ana Kruger, ministro: Jes.",
  "Marko Zam, ĵurnalisto: Kiam vi revenos?",
  "Respondo: Morgaŭ.",
].join("\n\n");

const options = {
  ...noOptions,
  ...{ title: "Konferenco", start: "2022-05-03", timeZone: "Europe/Warsaw" },
  ...{ language: "eo", publisher: "Ministerio" },
};
const source = { file: "a.txt", text: speech, sha256: "0".repeat(64) };

it("knows a language by one line of the table: labels, roles and units", () => {
  const { report, markdown = "" } = importDocument(source, options, createDirectory());
  assert.deepEqual(
    report.problems.filter(({ level }) => level === "error"),
    [],
  );
  const bare = markdown.replace(/^#+ [QS]\d+$\n\n/gmu, "");
  const file = { file: "a.md", text: bare, id: "2022-05-03-konferenco", language: "eo" };
  const { transcript, problems } = parseTranscript(file, createDirectory());
  assert.deepEqual(
    problems.filter(({ kind }) => kind.startsWith("label-")),
    [],
  );
  assert.deepEqual(Object.keys(transcript?.frontmatter.labels ?? {}), ["Ana Kruger, ministro"]);
  const units = transcript?.sections.flatMap((section) => section.units) ?? [];
  assert.deepEqual(
    units.map(({ id, turns }) => [id, ...turns.map(({ role }) => role)].join(" ")),
    ["S1 moderator", "Q1 questioner respondent questioner respondent", "Q2 questioner respondent"],
  );
  assert.equal(isQuestion("Bonvolu diri. Ni bonvolu scii."), true);
});
