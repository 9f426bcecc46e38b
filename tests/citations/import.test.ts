import type { CitationRecord } from "../../src/citations/cited.ts";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { formatNote } from "../../src/citations/fingerprint-note.ts";
import { formatBibtex } from "../../src/citations/bibtex.ts";
import { formatRis } from "../../src/citations/ris.ts";
import { createRecord } from "../../src/citations/record.ts";
import { sample } from "./sample.ts";

/** citation-js stands in for the import of reference managers such as Zotero. */
const require = createRequire(import.meta.url);
const { plugins } = require("@citation-js/core") as CitationJs;
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");

for (const [name, source] of Object.entries(sample)) {
  const record = createRecord(source);

  test(`${name} comes back from BibTeX with every fact`, () => {
    const item = parse(formatBibtex(record));
    assert.deepEqual(pick(item), pick(record));
    assert.equal(item.note, formatNote(record));
  });

  test(`${name} comes back from RIS with every fact`, () => {
    const item = parse(formatRis(record));
    assert.deepEqual(pick(item), pick(record));
    assert.equal(item.note, formatNote(record));
  });
}

function parse(text: string): ParsedItem {
  const [item] = plugins.input.chain(text, { generateGraph: false });
  assert.ok(item);
  return item;
}

/** A name in one part comes back as a family name alone. */
function pick({ title, author, issued, URL: url, language }: ParsedItem | CitationRecord): object {
  const names = author.map((name) =>
    "given" in name ? [name.family, name.given] : Object.values(name),
  );
  return { title, names, issued: issued?.["date-parts"], url, language };
}

type ParsedItem = Pick<CitationRecord, "title" | "author" | "issued" | "URL" | "language" | "note">;

interface CitationJs {
  readonly plugins: {
    readonly input: { chain(text: string, options: object): ParsedItem[] };
  };
}
