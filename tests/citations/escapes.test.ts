import type { CitationRecord } from "../../src/citations/cited.ts";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import fc from "fast-check";
import { formatBibtex } from "../../src/citations/bibtex.ts";
import { formatCslJson } from "../../src/citations/csl-json.ts";
import { createRecord } from "../../src/citations/record.ts";
import { formatRis } from "../../src/citations/ris.ts";
import { readTex, scanBibtex } from "./read-bibtex.ts";
import { readRis } from "./read-ris.ts";
import { sample } from "./sample.ts";

const require = createRequire(import.meta.url);
const { plugins } = require("@citation-js/core") as CitationJs;
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");
const { parse: parseBibtex } = require("bibtex-parse") as BibtexParse;

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index));
const pairs = [...ascii].flatMap((one) =>
  ["-", "'", "`", "\\", "{", "}", "?", ","].map((two) => one + two),
);
const texts = [
  ascii.join(""),
  ascii.toReversed().join(""),
  ...pairs.map((pair) => `a${pair}b${pair}`),
  ...[
    "\\",
    "{",
    "}",
    "\\{",
    "\\}",
    "}}",
    "{{",
    "}, note = {x",
    "\\}, note = {x",
    "@misc{x,",
    "%",
    '"',
    "#",
  ],
  ...[
    "x} # y",
    "\\\\}",
    "\\textbraceleft{}",
    "$x^2$",
    "and",
    "A and B",
    "others",
    "a, b, c",
    "~",
    "--",
    "---",
  ],
  ...[
    "a\nER  - \nTY  - BOOK",
    "a\r\nAU  - X",
    "a\u2028UR  - x",
    "a\u0085N1  - x",
    "a\tb",
    "TY  - ELEC",
    "\u0001x",
  ],
  ...[
    "“q” ‘r’ – — … № € ½ ″ ′",
    "林芳正",
    "김철수",
    "نص عربي",
    "Ωμέγα",
    "É Ø ß İ ı",
    "👩‍👩‍👧 🇯🇵",
    "e\u0301",
  ],
];

for (const [format, check] of [
  ["BibTeX", checkBibtex],
  ["RIS", checkRis],
  ["CSL-JSON", checkCslJson],
] as const) {
  test(`every printable and special sign in a title, a name and a place comes back from ${format}`, () => {
    for (const text of texts) check(text);
  });

  test(`any text in a title, a name and a place comes back from ${format}`, () => {
    const text = fc
      .string({
        unit: fc.oneof(fc.constantFrom(...ascii), fc.string({ unit: "binary" })),
        maxLength: 24,
      })
      .filter((one) => /\p{L}/u.test(one) && one.isWellFormed());
    fc.assert(fc.property(text, check), { numRuns: 150, seed: 12 });
  });
}

function checkBibtex(text: string): void {
  const record = createHostile(text);
  const written = formatBibtex(record);
  const expected = foldText(text);
  const scanned = scanBibtex(written);
  assert.deepEqual(Object.keys(scanned), names, text);
  const [entry, ...others] = parseBibtex(written.trim());
  assert.deepEqual(others, []);
  const raw = Object.fromEntries(entry?.fields.map(({ name, value }) => [name, value]) ?? []);
  assert.deepEqual(raw, scanned);
  for (const name of ["title", "address", "publisher", "howpublished"]) {
    assert.equal(foldText(readTex(scanned[name] ?? "")), expected, written);
  }
  const [item] = plugins.input.chain(written, { generateGraph: false });
  assert.equal(foldText(item?.title ?? ""), expected, written);
  assert.deepEqual(item?.author.length, record.author.length, written);
  assert.equal(foldText(item?.author[0]?.family ?? ""), expected, written);
}

function checkRis(text: string): void {
  const record = createHostile(text);
  const written = formatRis(record);
  const fields = readRis(written);
  assert.deepEqual(
    fields.map(([tag]) => tag),
    tags,
    written,
  );
  for (const tag of ["TI", "T2", "CY", "PB", "AU"]) {
    assert.equal(foldText(fields.find(([own]) => own === tag)?.[1] ?? ""), foldText(text), written);
  }
  const [item] = plugins.input.chain(written, { generateGraph: false });
  assert.equal(foldText(item?.title ?? ""), foldText(text), written);
}

function checkCslJson(text: string): void {
  const { custom, ...record } = createHostile(text);
  const written = formatCslJson([{ ...record, custom: { ...custom, source: text } }]);
  const [{ custom: further, ...read }, ...others] = JSON.parse(written) as [
    CitationRecord,
    ...unknown[],
  ];
  assert.deepEqual([read, ...others], [record]);
  assert.equal(further.source, text);
  const [item] = plugins.input.chain(written, { generateGraph: false });
  assert.equal(item?.title, text);
}

/** A record with the text as its title, its first author, its place and the names of conference and archive. */
function createHostile(text: string): CitationRecord {
  const source = sample["extraordinary-exchange"];
  assert.ok(source);
  const record = createRecord(source);
  return {
    ...record,
    title: text,
    author: [{ literal: text }, ...record.author],
    "event-title": text,
    "event-place": text,
    archive: text,
    custom: { ...record.custom, conferenceTitle: text },
  };
}

/** Texts that differ in white space, control characters and Unicode's forms of one letter are the same. */
function foldText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

const names = Object.keys(scanBibtex(formatBibtex(createHostile("plain"))));
const tags = readRis(formatRis(createHostile("plain"))).map(([tag]) => tag);

interface CitationJs {
  readonly plugins: {
    readonly input: { chain(text: string, options: object): ParsedItem[] };
  };
}

interface ParsedItem {
  readonly title: string;
  readonly author: readonly { readonly family?: string; readonly literal?: string }[];
}

interface BibtexParse {
  parse(text: string): { readonly fields: readonly { name: string; value: string }[] }[];
}
