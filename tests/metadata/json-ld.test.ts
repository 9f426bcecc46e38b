import assert from "node:assert/strict";
import { test } from "node:test";
import { formatJsonLd } from "../../src/metadata/json-ld.ts";
import { createRecord } from "../../src/citations/record.ts";
import { splitSpeech } from "../../src/metadata/spoken.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { parseTranscript } from "../../src/transcript/parse/parse.ts";
import { findUnit } from "../../src/transcript/model/read.ts";

test("a quotation is what those say who are named as its speakers; questions are what it is about", () => {
  const { text, about, creator } = describe("Q1");
  assert.equal(text, "We did.\nIn full.\nYes.");
  assert.deepEqual(creator, [{ "@type": "Person", name: "Minister Wong" }]);
  assert.deepEqual(about, [
    {
      "@type": "Question",
      text: "Did you <b>agree</b>?",
      author: { "@type": "Person", name: "Sato" },
    },
    { "@type": "Question", text: "Today?" },
  ]);
});

test("a question that nobody answered is no quotation of who keeps the transcript", () => {
  const { text, about } = describe("Q2");
  assert.equal(text, undefined);
  assert.deepEqual(about, [{ "@type": "Question", text: "And the strait?" }]);
});

test("a statement is the words of who speaks, about no question", () => {
  const { text, about } = describe("S1");
  assert.deepEqual([text, about], ["Good morning. </script>", undefined]);
});

test("no words end the script element that the data stand in", () => {
  assert.doesNotMatch(write("S1"), /<\/script/);
});

function describe(unit: string): Readonly<Record<string, unknown>> {
  return JSON.parse(write(unit)) as Readonly<Record<string, unknown>>;
}

function write(id: string): string {
  assert.ok(transcript);
  const unit = findUnit(transcript, id);
  assert.ok(unit);
  const directory = { people: new Map(), outlets: new Map() };
  const site = { name: "Lectern", publisher: "Lectern" };
  const url = `https://lectern.example/2022/05/24/talks/${id.toLowerCase()}/`;
  return formatJsonLd(createRecord({ transcript, unit, directory, site, url }), {
    spoken: splitSpeech(unit),
  });
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
