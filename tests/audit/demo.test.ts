import assert from "node:assert/strict";
import { test } from "node:test";
import type { Archive } from "../../src/archive/archive.ts";
import { loadTranscript } from "../../src/archive/read/load-transcript.ts";
import { showFolder } from "../../src/files/content-folder.ts";
import { checkArchive } from "../../src/audit/check-archive.ts";
import { readLedger } from "../../src/ledger/store/ledger-file.ts";
import { planArchivePublication } from "../../src/ledger/store/publish-archive.ts";
import { readSite } from "../../src/schemas/read-site.ts";
import type { Transcript, Turn, Unit } from "../../src/transcript/model/model.ts";
import { listSpeech, listUnits } from "../../src/transcript/model/read.ts";
import { isInterpreter } from "../../src/transcript/speakers/role-from-label.ts";

const { archive, problems } = await checkArchive("tests/demo");
const { ledger } = await readLedger(archive.root, showFolder(archive.root));
const transcripts = await Promise.all(archive.entries.map((one) => loadTranscript(archive, one)));
const exchanges = transcripts.flatMap(listExchanges);

test("the invented archive has no problem but the date that nobody knows", () => {
  assert.deepEqual(
    problems.map(({ kind, file }) => `${kind} ${file}`),
    ["start-undated tests/demo/transcripts/undated/undated-maddock-cormorant-rock.en.md"],
  );
});

test("all of it is published, as it stands", async () => {
  const { publications } = await planArchivePublication(archive, "2026-01-01");
  assert.deepEqual(publications, []);
});

test("it holds what a reader of a demonstration looks for", () => {
  assert.deepEqual(countHoldings(), {
    conferences: 45,
    years: 6,
    languages: { en: 43, ja: 17 },
    pairs: 15,
    people: 8,
    "people with several offices": 7,
    "people of one surname": 2,
    outlets: 15,
    topics: 9,
    "exchanges with a marked phrase": 37,
    corrections: 5,
    renamed: 1,
    withdrawn: 1,
    inserted: 1,
    undated: 1,
    tables: 2,
    footnotes: 2,
    "topic headings": 6,
    "longest conference": 35,
  });
});

test("its exchanges have follow-ups, handovers, moderators and interpreters, and a passage in Arabic", () => {
  const having = (found: (unit: Unit) => boolean) => exchanges.filter(found).length;
  const saying = (words: RegExp) => having(({ turns }) => turns.some((turn) => says(turn, words)));
  assert.deepEqual(
    {
      followedUp: having(isFollowedUp),
      "answered by two": having((unit) => listAnswering(unit).size > 1),
      moderated: having(({ turns }) => turns.some(({ role }) => role === "moderator")),
      interpreted: having(({ turns }) => turns.some(({ label }) => isInterpreter(label ?? ""))),
      Arabic: saying(/\p{Script=Arabic}/u),
      "would like to refrain from": saying(/would like to refrain from/),
      お答えは差し控え: saying(/お答えは差し控え/u),
    },
    {
      followedUp: 31,
      "answered by two": 21,
      moderated: 2,
      interpreted: 1,
      Arabic: 1,
      "would like to refrain from": 29,
      お答えは差し控え: 8,
    },
  );
});

test("both languages of a conference have the same units, with the same speakers", () => {
  for (const texts of Map.groupBy(transcripts, ({ id }) => id).values()) {
    const [first, ...others] = texts.map(outline);
    for (const other of others) assert.deepEqual(other, first);
  }
});

test("everybody and everything it names is heard in it", () => {
  assert.deepEqual(listSilent(archive), []);
});

test("its settings say in both languages that it is invented", () => {
  const settings = { name: "A", description: "B", publisher: "C", url: "https://a.example" };
  const { name, banner } = readSite(settings, { LECTERN_SITE: "tests/demo/site.yaml" });
  assert.equal(name, "Talverra, an invented archive");
  assert.match(banner?.["en"] ?? "", /^This archive is invented\./);
  assert.match(banner?.["ja"] ?? "", /^このアーカイブは創作です。/u);
});

function countHoldings() {
  const { entries, people, outlets, topics } = archive;
  const persons = [...people.values()];
  const families = Map.groupBy(persons, ({ names }) => names[0]?.family);
  const ids = Map.groupBy(entries, ({ id }) => id);
  const frontmatters = entries.map(({ frontmatter }) => frontmatter);
  const blocks = transcripts
    .flatMap((one) => [...listUnits(one)])
    .flatMap(({ unit }) => unit.turns.flatMap((turn) => turn.blocks));
  const headings = transcripts.flatMap((one) => listExchanges(one).map(({ topic }) => topic));
  return {
    conferences: ids.size,
    years: new Set(entries.flatMap(({ date }) => date?.year ?? [])).size,
    languages: countBy(entries, ({ language }) => language),
    pairs: [...ids.values()].filter(({ length }) => length === 2).length,
    people: persons.length,
    "people with several offices": persons.filter(({ offices }) => offices.length > 1).length,
    "people of one surname": Math.max(...families.values().map(({ length }) => length)),
    outlets: outlets.size,
    topics: topics.size,
    "exchanges with a marked phrase": entries.flatMap(({ units }) =>
      units.filter(({ marks }) => marks !== undefined),
    ).length,
    corrections: frontmatters.flatMap(({ corrections }) => corrections ?? []).length,
    renamed: frontmatters.flatMap(({ formerly }) => formerly ?? []).length,
    withdrawn: ledger.withdrawals.length,
    inserted: exchanges.filter(({ id }) => /[a-z]$/.test(id)).length,
    undated: entries.filter(({ date }) => date === null).length,
    tables: blocks.filter(({ kind }) => kind === "table").length,
    footnotes: transcripts.flatMap(({ footnotes }) => footnotes).length,
    "topic headings": new Set(headings.flatMap((topic) => topic?.anchor ?? [])).size,
    "longest conference": Math.max(...transcripts.map((one) => listExchanges(one).length)),
  };
}

function listExchanges(transcript: Transcript): Unit[] {
  return [...listUnits(transcript)].flatMap(({ unit }) => (unit.kind === "exchange" ? unit : []));
}

function countBy<T>(all: readonly T[], name: (one: T) => string): Record<string, number> {
  const groups = Map.groupBy(all, name).entries();
  return Object.fromEntries(groups.map(([key, { length }]) => [key, length]));
}

function isFollowedUp({ turns }: Unit): boolean {
  const roles = turns.map(({ role }) => role);
  return roles.indexOf("respondent") < roles.lastIndexOf("questioner");
}

function listAnswering({ turns }: Unit): Set<string> {
  return new Set(turns.flatMap(({ role, person }) => (role === "respondent" && person) || []));
}

function says(turn: Turn, words: RegExp): boolean {
  return listSpeech(turn).some(({ text }) => words.test(text));
}

function outline(transcript: Transcript): string[] {
  return [...listUnits(transcript)].map(({ unit }) => {
    const speakers = unit.turns.map(({ role, person, outlet }) => person ?? outlet ?? role);
    return `${unit.id} ${speakers.join(" ")}`;
  });
}

/** People and outlets that no unit has, and topics that no transcript has. */
function listSilent({ entries, people, outlets, topics }: Archive): string[] {
  const units = entries.flatMap((entry) => entry.units);
  const heard = new Set([
    ...units.flatMap((unit) => [...unit.people, ...unit.outlets]),
    ...entries.flatMap(({ frontmatter }) => frontmatter.topics),
  ]);
  return [...people.keys(), ...outlets.keys(), ...topics.keys()].filter((id) => !heard.has(id));
}
