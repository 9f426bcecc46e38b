import assert from "node:assert/strict";
import { test } from "node:test";
import type { Occasion } from "../../../src/transcript/speakers/occasion.ts";
import { createLabelResolver } from "../../../src/transcript/speakers/resolve-label.ts";
import { sampleDirectory } from "../sample-directory.ts";

const occasion: Occasion = {
  start: "2022-02-02T08:13",
  speakers: ["hayashi-yoshimasa"],
  labels: { "Kyodo, Sato": { role: "questioner", name: "Sato" }, PM: { person: "kishida-fumio" } },
};

/** What a label resolves to, in one word: a person, an outlet, a role, several, or nothing. */
function resolve(label: string, change: Partial<Occasion> = {}): string {
  const resolution = createLabelResolver({ ...occasion, ...change }, sampleDirectory)(label);
  if ("candidates" in resolution) return resolution.candidates.join(" or ") || "nothing";
  const { person, outlet, role } = resolution.speaker;
  return person ?? outlet ?? role ?? "";
}

test("without a date only a name or a speaker of the transcript identifies the holder of an office", () => {
  const undated = { start: null, speakers: [] };
  assert.equal(resolve("Minister Hayashi", undated), "hayashi-yoshimasa");
  assert.equal(resolve("林外務大臣", undated), "hayashi-yoshimasa");
  assert.equal(resolve("The Prime Minister", undated), "nothing");
  assert.equal(
    resolve("The Prime Minister", { ...undated, speakers: ["kishida-fumio"] }),
    "kishida-fumio",
  );
});

test("an outlet's name that begins another word is not taken for the outlet", () => {
  assert.equal(resolve("朝日新聞記者"), "asahi-shimbun");
  assert.equal(resolve("朝日新聞町"), "nothing");
});

const cases = {
  "hayashi-yoshimasa": [
    ...["HAYASHI Yoshimasa", "Yoshimasa Hayashi", "Hayashi, Yoshimasa", "林芳正", "林 芳正"],
    "芳正・林",
    ...["Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs", "Minister Hayashi", "Mr. Hayashi"],
    ...["【林外務大臣】", "林芳正外務大臣", "Japan's top diplomat", "Hayashi", "MINISTER HAYASHI:"],
    ...["Minister", "The Minister for Foreign Affairs", "HAYASHI Yoshimasa (Minister)"],
  ],
  "kishida-fumio": [
    ...[
      "Prime Minister Kishida",
      "PM",
      "THE PRIME MINISTER",
      "Fumio Kishida",
      "Prime Minister of Japan",
    ],
    ...["Kishida Fumio, Prime Minister of Japan"],
  ],
  nhk: [
    "NHK",
    "Kojima, NHK",
    "日本放送協会 小島記者",
    "NHK reporter",
    "Kojima (NHK)",
    "Kojima of NHK",
  ],
  "asahi-shimbun": [
    "Asahi Shimbun, Nohira",
    "【朝日新聞 野平記者】",
    "朝日新聞野平記者",
    "Nohira from the Asahi",
  ],
  questioner: ["Reporter", "Q", "記者", "野平記者", "Kyodo, Sato"],
  moderator: ["Moderator", "司会"],
  "smith-anna or smith-john": ["Spokesperson", "Spokesperson Smith"],
  "nhk or asahi-shimbun": ["NHK, Asahi"],
  nothing: [
    ...[
      "Kishida",
      "Mr. Kishida",
      "Smith",
      "Foreign Minister Hayashi",
      "Somebody",
      "constructor",
      "",
    ],
    ...["HAYASHI Yoshimasa, Prime Minister", "Kojima NHK", "Minister Kishida"],
  ],
};

for (const [meaning, labels] of Object.entries(cases)) {
  test(`labels that mean ${meaning}`, () => {
    assert.deepEqual(
      labels.map((label) => [label, resolve(label)]),
      labels.map((label) => [label, meaning]),
    );
  });
}

test("an office means its holder on that day", () => {
  assert.equal(resolve("Minister Hayashi", { start: "2023-09-13" }), "hayashi-yoshimasa");
  assert.equal(resolve("Minister Hayashi", { start: "2023-09-14T10:00" }), "nothing");
});

test("of several persons the transcript’s speakers go first", () => {
  assert.equal(resolve("Spokesperson Smith", { speakers: ["smith-john"] }), "smith-john");
  assert.equal(resolve("Ms. Smith", { speakers: ["smith-anna"] }), "smith-anna");
});

test("the transcript's own `labels:` come before all names", () => {
  const labels = { Hayashi: { person: "smith-anna" }, NHK: { role: "moderator" as const } };
  assert.equal(resolve("Hayashi", { labels }), "smith-anna");
  assert.equal(resolve("NHK", { labels }), "moderator");
});

test("a role that the transcript gives a label goes before the one its person or outlet implies", () => {
  const labels = {
    A: { person: "kishida-fumio" },
    B: { person: "kishida-fumio", role: "questioner" as const },
    C: { outlet: "nhk" },
    D: { outlet: "nhk", role: "moderator" as const },
  };
  const find = createLabelResolver({ ...occasion, labels }, sampleDirectory);
  const roles = Object.keys(labels).map((label) => {
    const found = find(label);
    return "speaker" in found ? found.speaker.role : undefined;
  });
  assert.deepEqual(roles, ["respondent", "questioner", "questioner", "moderator"]);
});
