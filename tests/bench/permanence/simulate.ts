import { createResolver } from "../../../src/permalinks/resolve.ts";
import { fingerprintWords } from "../../../src/transcript/fingerprint.ts";
import { listUnitWords, type SimConference, type SimUnit } from "./conference.ts";
import { type EditName, edits, editNames } from "./edits.ts";
import { type Edition, publishFirst, readLive, reimport } from "./edition.ts";
import type { Random } from "./random.ts";
import { findHolders, type Holder, markOrigins } from "./truth.ts";

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
  /** By `conference#unit`: the key of the unit that truly holds the words. */
  readonly truth: Map<string, number | "gone" | "scattered">;
}

export function startStory(conference: SimConference): Story {
  const edition = publishFirst(conference);
  const story: Story = { edition: mark(edition), truth: new Map() };
  rememberIds(story);
  return story;
}

/** Applies edits one after another, imports the text anew, publishes it, and checks every id. */
export function advance(
  story: Story,
  count: number,
  random: Random,
  strangers: readonly SimUnit[],
  tally: Tally,
): void {
  const before = story.edition.conference;
  let edited = before;
  for (let done = 0; done < count;) {
    const name: EditName = random.pick(editNames);
    const next = edits[name](edited, random, strangers);
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
  followTruth(story, before, holders);
  story.edition = mark(edition);
  rememberIds(story);
  verify(story, tally);
}

function mark(edition: Edition): Edition {
  return { ...edition, conference: markOrigins(edition.conference) };
}

function rememberIds({ edition: { conference }, truth }: Story): void {
  for (const unit of conference.units) truth.set(`${conference.id}#${unit.id ?? ""}`, unit.key);
}

function followTruth(
  story: Story,
  before: SimConference,
  holders: ReadonlyMap<string, Holder>,
): void {
  const ids = new Map(before.units.map((unit) => [unit.key, unit.id ?? ""]));
  for (const [name, key] of story.truth) {
    if (typeof key === "string") continue;
    const holder = holders.get(ids.get(key) ?? "") ?? "gone";
    story.truth.set(name, typeof holder === "string" ? holder : holder.unit.key);
  }
}

/** Every id ever published must lead to the words that it stood for, or to what was declared. */
function verify({ edition, truth }: Story, tally: Tally): void {
  const { conference, ledger } = edition;
  const resolve = createResolver(ledger, readLive(conference, ledger));
  const units = new Map(conference.units.map((unit) => [unit.key, unit]));
  for (const [name, key] of truth) {
    const [id = "", unit = ""] = name.split("#");
    const outcome = resolve({ conference: id, unit, language: conference.language });
    tally.resolved += 1;
    if (outcome.kind === "missing" || outcome.kind === "circular") tally.lost.push(name);
    else if (key === "scattered") tally.outcomes.scattered += 1;
    else if (outcome.kind === "withdrawn") {
      if (key === "gone") tally.outcomes.withdrawn += 1;
      else
        tally.lost.push(`${name} is withdrawn, but its words are in ${String(units.get(key)?.id)}`);
    } else if (key !== "gone" && isSame(outcome.text.fingerprint, units.get(key))) {
      tally.outcomes[outcome.text.unit === unit ? "words" : "redirect"] += 1;
    } else {
      const expected = key === "gone" ? "nothing" : String(units.get(key)?.id);
      tally.wrong.push(`${name} leads to ${outcome.text.unit ?? ""}, not to ${expected}`);
    }
  }
}

function isSame(fingerprint: string, unit: SimUnit | undefined): boolean {
  return unit !== undefined && fingerprintWords(listUnitWords(unit)) === fingerprint;
}
