import { createResolver } from "../../../src/permalinks/resolve.ts";
import { listUnitWords, type SimConference, type SimUnit } from "./conference.ts";
import { type EditName, edits, editNames } from "./edits.ts";
import { type Edition, publishFirst, readLive, reimport } from "./edition.ts";
import type { Random } from "./random.ts";
import { findHolders, type Held, type Holder, markOrigins } from "./truth.ts";

/** What a simulation counted. */
export interface Tally {
  readonly edits: Record<string, number>;
  reimports: number;
  asked: number;
  declared: number;
  /** Published ids, counted after every publication. */
  resolved: number;
  readonly outcomes: Record<"words" | "redirect" | "withdrawn" | "scattered", number>;
  readonly lost: string[];
  readonly wrong: string[];
  readonly problems: string[];
}

export function createTally(): Tally {
  const outcomes = { words: 0, redirect: 0, withdrawn: 0, scattered: 0 };
  return {
    ...{ edits: {}, reimports: 0, asked: 0, declared: 0, resolved: 0, outcomes },
    ...{ lost: [], wrong: [], problems: [] },
  };
}

/** A conference in the course of a simulation: its edition, and where every id ever published should lead. */
export interface Story {
  edition: Edition;
  /** Units of other conferences that were not yet inserted. */
  readonly strangers: SimUnit[];
  /** By `conference#unit`: the key of the unit that truly holds the words. */
  readonly truth: Map<string, number | "gone" | "scattered">;
  /** The words that every id was last published with. */
  readonly words: Map<string, string>;
}

/** Publishes a conference for the first time; units of the others may be inserted into it later. */
export function startStory(conference: SimConference, all: readonly SimConference[]): Story {
  const edition = mark(publishFirst(conference));
  const strangers = all.filter((other) => other !== conference).flatMap(({ units }) => units);
  const story: Story = { edition, strangers, truth: new Map(), words: new Map() };
  rememberIds(story);
  return story;
}

/** Applies edits one after another, imports the text anew, publishes it, and checks every id. */
export function advance(story: Story, count: number, random: Random, tally: Tally): void {
  const before = story.edition.conference;
  let edited = before;
  for (let done = 0; done < count;) {
    const name: EditName = random.pick(editNames);
    const next = edits[name](edited, random, story.strangers);
    if (next === undefined) continue;
    edited = next;
    tally.edits[name] = (tally.edits[name] ?? 0) + 1;
    done++;
  }
  const holders = findHolders(before.units, edited);
  const { edition, asked, declared, problems } = reimport(story.edition, edited, holders);
  tally.reimports += 1;
  tally.asked += asked;
  tally.declared += declared;
  tally.problems.push(...problems);
  followTruth(story, before, edition.conference, holders);
  story.edition = mark(edition);
  rememberIds(story);
  verify(story, tally);
}

function mark(edition: Edition): Edition {
  return { ...edition, conference: markOrigins(edition.conference) };
}

function rememberIds({ edition: { conference }, truth, words }: Story): void {
  for (const unit of conference.units) {
    const name = `${conference.id}#${unit.id ?? ""}`;
    truth.set(name, unit.key);
    words.set(name, ` ${listUnitWords(unit).join(" ")} `);
  }
}

function followTruth(
  story: Story,
  before: SimConference,
  after: SimConference,
  holders: ReadonlyMap<string, Holder>,
): void {
  const keys = new Map(after.units.map((unit) => [unit.id ?? "", unit.key]));
  const ids = new Map(before.units.map((unit) => [unit.key, unit.id ?? ""]));
  for (const [name, key] of story.truth) {
    if (typeof key === "string") continue;
    const id = ids.get(key) ?? "";
    const holder = holders.get(id) ?? "gone";
    story.truth.set(name, typeof holder === "string" ? holder : chooseNear(holder, keys.get(id)));
  }
}

/** Of parts that have about as much of a unit, the one that goes on under its id. */
function chooseNear({ unit, near }: Held, own: number | undefined): number {
  return near.find(({ key }) => key === own)?.key ?? unit.key;
}

/** Every id ever published must lead to the words that it stood for, or to what was declared. */
function verify(story: Story, tally: Tally): void {
  const { conference, ledger } = story.edition;
  const resolve = createResolver(ledger, readLive(conference, ledger));
  for (const [name, key] of story.truth) {
    const [id = "", unit = ""] = name.split("#");
    const outcome = resolve({ conference: id, unit, language: conference.language });
    const target =
      outcome.kind === "live" || outcome.kind === "moved" ? outcome.text.unit : undefined;
    tally.resolved += 1;
    if (outcome.kind === "missing" || outcome.kind === "circular") tally.lost.push(name);
    else if (key === "scattered") tally.outcomes.scattered += 1;
    else if (target === undefined) countWithdrawal(story, name, tally);
    else if (holdsWords(story, name, target)) {
      tally.outcomes[target === unit ? "words" : "redirect"] += 1;
    } else tally.wrong.push(`${name} leads to ${target}, not to ${describeTruth(story, name)}`);
  }
}

function countWithdrawal(story: Story, name: string, tally: Tally): void {
  if (story.truth.get(name) === "gone") tally.outcomes.withdrawn += 1;
  else tally.lost.push(`${name} is withdrawn, but stands in ${describeTruth(story, name)}`);
}

/** Whether a unit is the true holder of an id's words, or has the same words in the same order. */
function holdsWords({ edition, truth, words }: Story, name: string, target: string): boolean {
  const unit = edition.conference.units.find(({ id }) => id === target);
  if (unit === undefined) return false;
  const said = ` ${listUnitWords(unit).join(" ")} `;
  return unit.key === truth.get(name) || said.includes(words.get(name) ?? "?");
}

function describeTruth({ edition, truth }: Story, name: string): string {
  const key = truth.get(name);
  return edition.conference.units.find((unit) => unit.key === key)?.id ?? "nothing";
}
