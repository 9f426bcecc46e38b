import assert from "node:assert/strict";
import { test } from "node:test";
import { importDocument } from "../../../src/importer/roof/import-document.ts";
import type { ImportOptions } from "../../../src/importer/ground/options.ts";
import { noOptions } from "../../no-options.ts";
import { directory } from "../directory.ts";
import { joinSentences } from "../../join-sentences.ts";

const options: ImportOptions = { ...noOptions, timeZone: "Europe/London", publisher: "Office" };
const speech = `<p><b>Reporter:</b> Where does the ferry go?</p>
<p><b>Harbor Master:</b> It has gone to the island since 4 May 1987.</p>
<p><b>Reporter:</b> And who pays for it?</p>
<p><b>Harbor Master:</b> The passengers do.</p>`;
const page = (head: string, body = "") =>
  `<!DOCTYPE html><html lang="en"><head><title>Interview at the Harbor</title>\n${head}</head>
<body><main><h1>Interview at the Harbor</h1>\n${body}\n${speech}</main></body></html>`;
const markdown = (date: string) =>
  `---\ntitle: Interview at the Harbor\ndate: ${date}\n---\n\n**Reporter:** Where does the ferry go?\n\n**Harbor Master:** To the island.\n`;

/** Where a document went, or what it was refused for. */
function place(file: string, text: string, said: Partial<ImportOptions> = {}): string {
  const raw = { file, text, sha256: "0".repeat(64) };
  const { report } = importDocument(raw, { ...options, ...said }, directory);
  const errors = report.problems.filter(({ level }) => level === "error");
  return (
    report.output ??
    errors
      .map(
        ({ kind, line, ...rest }) => `${kind} ${String(line)} ${joinSentences(rest).slice(0, 42)}`,
      )
      .join()
  );
}

const undated = "transcripts/undated/undated-interview-at-the-harbor.en.md";

test("a page that nowhere looks dated is undated, whatever dates are spoken of", () => {
  assert.equal(place("a.html", page(`<meta name="viewport" content="width=1200">`)), undated);
});

for (const [what, text, refusal] of [
  [
    "a tag that says when it was published",
    page(`<meta property="article:published_time" content="2022-05-03T10:00">`),
    "import-date 2 The date `2022-05-03` stands in the tags o",
  ],
  [
    "a time that only machines see",
    page("", `<p><time datetime="2022-05-03">Last week</time></p>`),
    "import-date 4 The date `2022-05-03` stands in the tags o",
  ],
  [
    "data for search engines",
    page(`<script type="application/ld+json">{"datePublished": "2022-05-03"}</script>`),
    "import-date 2 The date `2022-05-03` stands in the tags o",
  ],
  [
    "a month and a day above the first question",
    page("", "<p>Friday, May 3rd, on the pier</p>"),
    "import-date 4 `May 3` looks like a date but cannot be re",
  ],
  [
    "a field of front matter that cannot be read for certain",
    markdown("3.5.22"),
    "import-date 3 `3.5.22` looks like a date but cannot be r",
  ],
] as const) {
  test(`${what} is no lack of a date: the document is refused until its date is said`, () => {
    const file = text.startsWith("---") ? "a.md" : "a.html";
    assert.equal(place(file, text), refusal);
    assert.equal(
      place(file, text, { start: "2022-05-03" }),
      "transcripts/2022/2022-05-03-interview-at-the-harbor.en.md",
    );
    assert.equal(place(file, text, { start: "undated" }), undated);
  });
}

const address = (path: string) =>
  `<link rel="canonical" href="https://www.harbor.example/${path}/interview">`;
const issued = `<meta name="DCTERMS.issued" content="2022-05-03T16:20">`;
const dated = "transcripts/2022/2022-05-03-interview-at-the-harbor.en.md";
const refused = /^import-date /;

test("a day on which the address, tags and words around the text agree is that of a page without another", () => {
  const changed = `<meta name="DCTERMS.modified" content="2022-06-01">`;
  const footer = "</main><footer><p>Published by the harbor, 3 May 2022</p></footer>";
  assert.equal(place("a.html", page(address("news/2022/05/03") + issued + changed)), dated);
  assert.equal(place("a.html", page(address("news/2022-05-03") + issued)), dated);
  assert.equal(place("a.html", page(address("2022/05/03")).replace("</main>", footer)), dated);
});

test("a day that one of them alone says, or says otherwise, is asked for", () => {
  assert.match(place("a.html", page(address("news/2022/05/03"))), refused);
  assert.match(place("a.html", page(address("news/2022/05/04") + issued)), refused);
  assert.match(
    place("a.html", page(address("news/2022/05/03") + issued, "<p>On 3.5.22</p>")),
    refused,
  );
});

test("that the day is one of publication is said", () => {
  const text = page(address("news/2022/05/03") + issued);
  const raw = { file: "a.html", text, sha256: "0".repeat(64) };
  const { problems } = importDocument(raw, options, directory).report;
  assert.deepEqual(
    problems.filter(({ kind }) => kind === "import-dates").map(({ message }) => message),
    ["The date `2022/05/03` says when the text was published, and no other stands there."],
  );
});
