import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import type { Element } from "hast";
import { readAttribute, readPage, readText, listLinks } from "./page.ts";
import { buildSite } from "./site.ts";

const conference = "2022/02/02/hayashi-extraordinary";
const source = "content/sources/2022/2022-02-02-hayashi-extraordinary.en.txt";
let dir: string;
before(async () => {
  ({ dir } = await buildSite());
});

test("every paragraph of the source stands unchanged in the conference page, in order", () => {
  const page = readPage(dir, `${conference}/index.html`);
  const blocks = page.elements.filter((element) =>
    /^[qs]\d+-\d+-\d+$/.test(readAttribute(element, "id") ?? ""),
  );
  assert.deepEqual(blocks.map(readSpoken), readSpeech());
});

test("each of nine exchanges has a page with its question and its answer", () => {
  const folders = readdirSync(join(dir, conference)).filter((name) => /^q\d/.test(name));
  assert.deepEqual(folders.sort(), ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9"]);
  const exchanges = readSpeech().slice(5);
  for (const folder of folders) {
    const page = readPage(dir, `${conference}/${folder}/index.html`);
    const [main] = page.elements.filter(({ tagName }) => tagName === "main");
    assert.ok(main);
    const text = readText(main);
    const [question = ""] = exchanges;
    const own = exchanges.splice(0, folder === "q2" ? 3 : 2);
    for (const paragraph of own) assert.ok(text.includes(paragraph), `${folder}: ${paragraph}`);
    assert.ok(question.length > 50);
  }
  assert.deepEqual(exchanges, []);
});

test("four answers show the phrase that they use, on the page, in the data and for the person", () => {
  const page = readPage(dir, `${conference}/index.html`);
  const units = page.elements.filter((element) => readAttribute(element, "className") === "unit");
  const isMarked = (unit: Element) =>
    readText(unit).includes("Declined to comment: uses the phrase “would like to refrain from”");
  const marked = ["Q1", "Q2", "Q3", "Q6"];
  assert.deepEqual(
    units.filter(isMarked).map((unit) => readAttribute(unit, "dataUnit")),
    marked,
  );
  const data = JSON.parse(readFileSync(join(dir, conference, "transcript.json"), "utf8")) as Data;
  const phrase = { phrase: "declined-to-comment", words: "would like to refrain from" };
  const used = data.sections.flatMap(({ units: own }) => own).filter(({ phrases }) => phrases);
  assert.deepEqual(
    used.map(({ id }) => id),
    marked,
  );
  assert.deepEqual(used[0]?.phrases, [{ ...phrase, person: "hayashi-yoshimasa" }]);
  const person = readPage(dir, "people/hayashi-yoshimasa/index.html");
  const years = person.elements.find(
    (element) => readAttribute(element, "ariaLabelledBy") === "phrases",
  );
  assert.match(years ? readText(years) : "", /Declined to comment\s+2022 4 exchanges/);
});

test("an archive of one transcript has doors to what it holds, and to nothing else", () => {
  const home = readPage(dir, "index.html");
  const paths = listLinks(home);
  for (const held of ["/dates/", "/people/", "/data/", "/on/"])
    assert.ok(paths.includes(held), held);
  for (const lacking of ["outlets", "topics", "undated", `${conference}/compare`]) {
    assert.ok(!paths.includes(`/${lacking}/`), lacking);
    assert.ok(!existsSync(join(dir, lacking)), lacking);
  }
});

interface Data {
  readonly sections: readonly {
    readonly units: readonly { readonly id: string; readonly phrases?: readonly object[] }[];
  }[];
}

/** The words of a block without the sign that links to it. */
function readSpoken(block: Element): string {
  return block.children
    .filter((child) => child.type === "element" && child.tagName !== "a")
    .map((child) => readText(child as Element))
    .join("");
}

/** Paragraphs of the raw text from the opening remarks on, labels taken off by hand. */
function readSpeech(): string[] {
  const lines = readFileSync(source, "utf8").split("\n");
  return lines
    .slice(lines.indexOf("Opening Remarks") + 1, lines.indexOf("Back to Press Conferences"))
    .filter((line) => line !== "" && line !== "Question-and-Answer Session")
    .map((line) => line.replace(/^(Mr\. HAYASHI[^:]*|Reporter|Minister Hayashi): /, ""));
}
