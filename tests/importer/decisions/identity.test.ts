import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readTranscriptName } from "../../../src/archive/read/file-name.ts";
import {
  type IdentityParts,
  nameTranscript,
  nameTranscriptFile,
} from "../../../src/importer/decisions/identity.ts";
import { conferenceKinds } from "../../../src/schemas/transcript.ts";
import { directory } from "../directory.ts";
import { sampleSize } from "../../sample-size.ts";

const parts = {
  start: "2022-02-02T08:13",
  language: "en",
  title: "",
  kind: "briefing",
  speakers: [],
};

for (const [title, slug] of [
  ["CON", "con-briefing"],
  ["Q1", "q1-briefing"],
  ["..", "briefing"],
  ["Press \u202EGaggle", "press-gaggle"],
  ["Cafe\u0301 talk", "café-talk"],
  ["e'\u0301", "é"],
  ["葛\u{E0100}城市", "葛城市"],
] as const) {
  test(`a document with the title ${JSON.stringify(title)} is named ${slug}`, () => {
    assert.equal(nameTranscript({ ...parts, title }, directory).id, `2022-02-02-${slug}`);
    assert.equal(nameTranscript({ ...parts, given: title }, directory).id, `2022-02-02-${slug}`);
  });
}

for (const [title, language, slug] of [
  [
    "Press conference on the harbour, the dredging and the new pier",
    "en",
    "press-conference-on-the-harbour-the-dredging",
  ],
  ["Lin Hai’s Press Conference on July 17, 2020", "en", "lin-hais-press-conference"],
  ["What is the price of freedom to", "en", "what-is-the-price-of-freedom-to"],
  [
    "Conférence de presse sur le dragage du port et de la rade",
    "fr",
    "conférence-de-presse-sur-le-dragage-du-port",
  ],
  [
    "Pressekonferenz der Ministerin über den Ausbau des Hafens in Norrvik",
    "de",
    "pressekonferenz-der-ministerin-über-den-ausbau-des-hafens",
  ],
  ["Rueda de prensa de la alcaldesa sobre el dragado", "es", "rueda-de-prensa-de-la-alcaldesa"],
  [
    `外務大臣臨時会見${"記録".repeat(24)}についての説明と質疑`,
    "ja",
    `外務大臣臨時会見${"記録".repeat(24)}`,
  ],
] as const) {
  test(`what is cut off a title leaves a word that may end a name: ${slug}`, () => {
    assert.equal(nameTranscript({ ...parts, title, language }, directory).id, `2022-02-02-${slug}`);
  });
}

test("whatever a document is called, check accepts the name of its file, also with a number", () => {
  const words = fc.oneof(
    fc.constantFrom(
      "con",
      "aux",
      "Q1",
      "s2a",
      "..",
      "/",
      "%2e",
      "\u3164",
      "e'\u0301",
      "𠮷".repeat(90),
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ unit: "grapheme", maxLength: 90 }),
  );
  const text = fc.array(words, { maxLength: 8 }).map((all) => all.join(" "));
  const document = fc.record<IdentityParts>({
    start: fc.constantFrom("2022-02-02", null),
    language: fc.constant("ja"),
    title: text,
    kind: fc.constantFrom(...conferenceKinds),
    speakers: fc.constant([]),
    label: text,
    given: fc.option(
      fc.oneof(
        text,
        text.map((slug) => `2022-02-02-${slug}`),
      ),
      { nil: undefined },
    ),
    naming: fc.constantFrom("speaker", undefined),
  });
  fc.assert(
    fc.property(document, (one) => {
      const identity = nameTranscript(one, directory);
      assert.deepEqual(check(identity), []);
      const again = nameTranscript({ ...one, given: `${identity.id}-12` }, directory);
      if (one.given === undefined) assert.equal(again.id, `${identity.id}-12`);
      assert.deepEqual(check(again), []);
    }),
    { numRuns: sampleSize(5000) },
  );
});

function check(identity: { readonly id: string; readonly language: string }) {
  const path = nameTranscriptFile(identity);
  return readTranscriptName(path, path).problems;
}
