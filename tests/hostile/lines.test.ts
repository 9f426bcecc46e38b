import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseFormat } from "../../src/importer/presets/choose-format.ts";
import { formats } from "../../src/importer/presets/formats.ts";
import { importDocument } from "../../src/importer/roof/import-document.ts";
import { DeepMarkup } from "../../src/importer/reading/deep-markup.ts";
import { spellSigns, spellSpaced } from "../../src/search/format/index-words.ts";
import { tokenizeText } from "../../src/search/format/words.ts";
import { parseQuery } from "../../src/search/query/query.ts";
import { parseTranscript } from "../../src/transcript/parse/parse.ts";
import { escapeInline, escapeMarkdown } from "../../src/transcript/write/escape-markdown.ts";
import { writeSample } from "../archive/content-folder.ts";
import { directory } from "../importer/directory.ts";
import { noOptions } from "../no-options.ts";
import { listGrowth } from "./growth.ts";
import { lines, pieces } from "./lines.ts";

const fields = { start: "2022-02-02T10:00", timeZone: "Asia/Tokyo", language: "en" };
const options = { ...noOptions, ...fields, publisher: "Ministry", title: "Talk" };

const [several, single] = [pieces.filter(isSeveral), pieces.filter((piece) => !isSeveral(piece))];

for (const format of formats) {
  test(`hostile lines take the format ${format.name} no more than linear time`, () => {
    const read = (text: string) => {
      const source = { file: "a.txt", text };
      if ("problem" in chooseFormat(source, format.name)) return;
      try {
        format.read(source, noOptions);
      } catch (error) {
        assert.ok(error instanceof DeepMarkup, String(error));
      }
      format.detect(source);
    };
    assertLinear(1500, single.map(always), read);
    // Short enough that nothing of it is refused.
    assertLinear(750, single.map(always), read);
    // The parser of Markdown takes a while for each of many paragraphs.
    const length = format.syntax === "markdown" ? 250 : 500;
    assertLinear(length, [...several.map(always), ...lines], read);
  });
}

/** What reads a text that others have written, and how many characters of it. Each paragraph takes a while. */
const readers: Readonly<Record<string, [length: number, read: (text: string) => unknown]>> = {
  "an import": [1000, importText],
  "the grammar": [1000, (body) => parse(writeSample({ body }))],
  "the frontmatter": [
    500,
    (title) => parse(writeSample({ fields: { title: JSON.stringify(title) } })),
  ],
  "the writer": [1500, (text) => [escapeMarkdown(text), escapeInline(text)]],
  "the query": [1500, parseQuery],
  "the index": [800, spellAll],
};

for (const [name, [length, read]] of Object.entries(readers)) {
  test(`hostile lines take ${name} no more than linear time`, () => {
    assertLinear(length, single.map(always), read);
  });
}

function importText(text: string): unknown {
  const source = { file: "a.txt", text, sha256: "0".repeat(64) };
  return importDocument(source, { ...options, format: "text" }, directory);
}

function parse(text: string): unknown {
  return parseTranscript({ file: "a.md", id: "2022-02-02-a", language: "en", text }, directory);
}

function spellAll(text: string): unknown {
  const words = tokenizeText(text);
  return [spellSpaced(words.words), spellSigns(words)];
}

function isSeveral(piece: string): boolean {
  return /[\n\r]/.test(piece);
}

function always(piece: string): CreatePiece {
  return () => piece;
}

type CreatePiece = (number: number) => string;

function assertLinear(
  length: number,
  created: readonly CreatePiece[],
  read: (text: string) => unknown,
): void {
  const texts = created.map((create) => (size: number) => repeat(create, size));
  assert.deepEqual(listGrowth(length, texts, read), []);
}

/** Hostile lines at the head of a text and in a turn. */
function repeat(create: CreatePiece, length: number): string {
  const count = Math.ceil(length / 2 / create(1).length);
  const hostile = Array.from({ length: count }, (_, index) => create(index)).join("");
  return `${hostile}x\n\nMinister Hayashi: Yes.\n\nReporter: ${hostile}x\n`;
}
