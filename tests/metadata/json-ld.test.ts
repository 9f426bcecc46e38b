import assert from "node:assert/strict";
import { test } from "node:test";
import { formatJsonLd } from "../../src/metadata/json-ld.ts";
import { createRecord } from "../../src/citations/record.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { parseTranscript } from "../../src/transcript/parse/parse.ts";
import { findUnit } from "../../src/transcript/model/read.ts";

test("a quotation names its speakers, who asked, and the work that it is part of, and repeats no words of the page", () => {
  assert.deepEqual(describe("Q1"), {
    "@context": "https://schema.org",
    "@type": "Quotation",
    spokenByCharacter: [{ "@type": "Person", name: "Minister Wong" }],
    about: { "@type": "Question", author: { "@type": "Person", name: "Sato" } },
    isPartOf: { "@id": "https://lectern.example/2022/05/24/talks/" },
  });
});

test("a question of nobody known and a statement are about no question", () => {
  assert.deepEqual([describe("Q2")["about"], describe("S1")["about"]], [undefined, undefined]);
});

test("no words end the script element that the data stand in", () => {
  assert.doesNotMatch(write("S1"), /<\/script/);
});

test("a unit in the page of its conference is part of that page", () => {
  const url = "https://lectern.example/2022/05/24/talks/#q1";
  const { isPartOf } = JSON.parse(write("Q1", url)) as { isPartOf: unknown };
  assert.deepEqual(isPartOf, { "@id": "https://lectern.example/2022/05/24/talks/" });
});

function describe(unit: string): Readonly<Record<string, unknown>> {
  return JSON.parse(write(unit)) as Readonly<Record<string, unknown>>;
}

function write(
  id: string,
  url = `https://lectern.example/2022/05/24/talks/${id.toLowerCase()}/`,
): string {
  assert.ok(transcript);
  const unit = findUnit(transcript, id);
  assert.ok(unit);
  const directory = { people: new Map(), outlets: new Map() };
  const site = { name: "Lectern", publisher: "Lectern" };
  return formatJsonLd(createRecord({ transcript, unit, directory, site, url }));
}

const { transcript } = parseTranscript(
  {
    ...{ file: "2022-05-24-talks.en.md", id: "2022-05-24-talks", language: "en" },
    text: `---
title: Press Conference
start: 2022-05-24
timeZone: Asia/Tokyo
kind: regular
labels:
  Sato: { role: questioner, name: Sato }
  Moderator: { role: moderator }
source: { publisher: Ministry, file: 2022/a.txt, sha256: ${"a".repeat(64)} }
---

### S1

**Minister Wong:** Good morning. &lt;/script>

### Q1

**Sato:** Did you &lt;b>agree&lt;/b>?

**Minister Wong:** We did.

(Laughter.)

In full.

**Moderator:** Last question.

**Reporter:** Today?

**Minister Wong:** Yes.

### Q2

**Reporter:** And the strait?
`,
  },
  createDirectory(),
);
