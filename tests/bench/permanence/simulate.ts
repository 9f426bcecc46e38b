import { formatId } from "../../../src/ledger/pure/id.ts";
import type { Ledger } from "../../../src/ledger/pure/ledger.ts";
import { LiveCollector } from "../../../src/ledger/pure/live.ts";
import {
  joinConferenceId,
  joinDate,
  splitConferenceId,
} from "../../../src/schemas/conference-id.ts";
import { type Destination, indexDestinations } from "../../../src/ledger/pure/destination.ts";
import { countWords, listUnitWords, type SimUnit, writeTranscript } from "./conference.ts";
import type { Convention } from "./conventions.ts";
import { type EditName, edits, editNames, type Stranger } from "./edits.ts";
import { type Edition, type Reimport, reimport, withdrawAll, withdrawUnit } from "./edition.ts";
import type { Random } from "./random.ts";
import { findHolders, type Holder, isRight, isThere, type PublishedWords } from "./truth.ts";

/** What a simulation counted. */
export interface Tally {
  readonly edits: Record<string, number>;
  reimports: number;
  asked: number;
  readonly declared: Record<string, number>;
  corrected: number;
  renewed: number;
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
    ...{
      edits: {},
      reimports: 0,
      asked: 0,
      declared: {},
      corrected: 0,
      renewed: 0,
      resolved: 0,
      outcomes,
    },
    ...{ lost: [], wrong: [], problems: [] },
  };
}

/** A conference in the course of a simulation: its edition, and what every id was last published with. */
export interface Story {
  readonly convention: Convention;
  edition: Edition;
  /** What was said in other conferences and not yet inserted. */
  readonly strangers: Stranger[];
  /** By unit. */
  readonly published: Map<string, PublishedWords>;
  /** The names under which each was published, the conference's present one and earlier ones. */
  readonly names: Map<string, Set<string>>;
  /** Why units were withdrawn that the archivist took out, by unit. */
  readonly withdrawn: Map<string, string>;
}

/** Begins with a conference that was published; units of the others may be inserted into it later. */
export function startStory(
  convention: Convention,
  edition: Edition,
  strangers: readonly Stranger[],
): Story {
  const [published, names, withdrawn] = [new Map(), new Map(), new Map()];
  const story = { convention, edition, strangers: [...strangers], published, names, withdrawn };
  rememberIds(story);
  return story;
}

/**
 * Lets a conference go through a number of edits: first the archivist withdraws, each time with a publication;
 * then the publisher changes the raw text, all else at once, and it is imported anew and published. Every id is
 * checked after every publication.
 */
export async function advance(
  story: Story,
  count: number,
  random: Random,
  tally: Tally,
): Promise<void> {
  const kinds = [...editNames, "withdraw"] as const;
  const chosen = Array.from({ length: count }, () => random.pick(kinds));
  let left = count;
  for (const kind of chosen) {
    if (kind === "withdraw" && (await withdraw(story, random, tally))) left--;
  }
  if (left > 0) {
    await change(
      story,
      chosen.filter((kind) => kind !== "withdraw"),
      left,
      random,
      tally,
    );
  }
}

/** The archivist withdraws a unit, or now and then the whole conference; not where hardly any are left. */
async function withdraw(story: Story, random: Random, tally: Tally): Promise<boolean> {
  const { edition, published } = story;
  const units = edition.conference.units.filter((unit) => countWords(unit) > 0);
  if (units.length < 3) return false;
  tally.edits["withdraw"] = (tally.edits["withdraw"] ?? 0) + 1;
  const why = `Withdrawn by the archivist, ${String(edition.number)}`;
  if (random.below(4) === 0) {
    const { ledger, problems } = await withdrawAll(edition, why);
    tally.problems.push(...problems);
    verifyWithdrawal(story, ledger, tally);
    return true;
  }
  const { id } = random.pick(units);
  story.withdrawn.set(id, why);
  const done = await withdrawUnit(edition, id, why, (after) => findHolders(published, after));
  takeOver(story, done, tally);
  return true;
}

/** Applies edits to the raw text one after another, and imports it anew. One that it does not allow is another. */
async function change(
  story: Story,
  chosen: readonly EditName[],
  count: number,
  random: Random,
  tally: Tally,
): Promise<void> {
  const { edition: before, published } = story;
  let [edited, name] = [before.raw, before.conference.id];
  const waiting = [...chosen];
  for (let done = 0; done < count;) {
    const edit = waiting.shift() ?? random.pick(editNames);
    const next = edits[edit](edited, { ...story, random });
    if (next === undefined) continue;
    edited = next;
    if (edit === "rename") {
      const day = joinDate(splitConferenceId(name).date);
      name = joinConferenceId(day, `renamed-${String(random.below(1e9))}`);
    }
    tally.edits[edit] = (tally.edits[edit] ?? 0) + 1;
    done++;
  }
  const done = await reimport(before, edited, name, (after) => findHolders(published, after));
  tally.reimports += 1;
  takeOver(story, done, tally);
}

/** Goes on from what was published, and checks every id. */
function takeOver(
  story: Story,
  { edition, asked, declared, corrected, renewed, problems }: Reimport,
  tally: Tally,
): void {
  tally.asked += asked;
  for (const [kind, count] of Object.entries(declared)) {
    tally.declared[kind] = (tally.declared[kind] ?? 0) + count;
  }
  tally.corrected += corrected;
  tally.renewed += renewed;
  tally.problems.push(...problems);
  const holders = findHolders(story.published, edition.conference);
  story.edition = edition;
  verify(story, holders, tally);
  rememberIds(story);
}

function rememberIds({ edition, published, names }: Story): void {
  const { conference, number } = edition;
  for (const unit of conference.units) {
    published.set(unit.id, { edition: number, words: listUnitWords(unit) });
    names.set(unit.id, (names.get(unit.id) ?? new Set()).add(conference.id));
  }
}

/** Every id ever published must lead to the words that it stood for, or to what was declared. */
function verify(story: Story, holders: ReadonlyMap<string, Holder>, tally: Tally): void {
  const { conference, ledger } = story.edition;
  const live = new LiveCollector(ledger);
  live.add(writeTranscript(conference), `${conference.id}.md`);
  const findDestination = indexDestinations(ledger, live);
  for (const [unit, holder] of holders) {
    for (const name of story.names.get(unit) ?? []) {
      const id = { conference: name, unit, language: conference.language };
      countOutcome(id, findDestination(id), holder, story, tally);
    }
  }
}

/** Of a conference that is withdrawn as a whole every id must say so. */
function verifyWithdrawal({ edition, names }: Story, ledger: Ledger, tally: Tally): void {
  const { id, language, formerly } = edition.conference;
  const findDestination = indexDestinations(ledger, new LiveCollector(ledger));
  const units = [...names].flatMap(([unit, own]) =>
    [...own].map((conference) => ({ conference, unit, language })),
  );
  const wholes = [id, ...formerly].map((conference) => ({ conference, language }));
  for (const one of [...wholes, ...units]) {
    tally.resolved += 1;
    if (findDestination(one).kind === "withdrawn") tally.outcomes.withdrawn += 1;
    else tally.lost.push(`${formatId(one)} is not withdrawn with all of its conference`);
  }
}

function countOutcome(
  id: { readonly conference: string; readonly unit: string },
  destination: Destination,
  holder: Holder,
  { edition, published, withdrawn }: Story,
  tally: Tally,
): void {
  const name = `${id.conference}#${id.unit}`;
  const target = "text" in destination ? destination.text.unit : undefined;
  const reason = withdrawn.get(id.unit);
  const told = destination.kind === "withdrawn" ? destination.withdrawal.why : destination.kind;
  tally.resolved += 1;
  if (reason !== undefined && told !== reason) tally.wrong.push(`${name} says ${told}: ${reason}`);
  else if (destination.kind === "missing" || destination.kind === "circular") tally.lost.push(name);
  else if (target === undefined) countWithdrawal(name, holder, tally);
  else {
    const found = edition.conference.units.find((one) => one.id === target);
    const kind = found && judge(found, holder, published.get(id.unit)?.words ?? []);
    if (kind === undefined) tally.wrong.push(`${name} leads to ${target}: ${describe(holder)}`);
    else tally.outcomes[kind === "most" ? (target === id.unit ? "words" : "redirect") : kind] += 1;
  }
}

function countWithdrawal(name: string, holder: Holder, tally: Tally): void {
  if (isThere(holder)) tally.lost.push(`${name} is withdrawn: ${describe(holder)}`);
  else tally.outcomes.withdrawn += 1;
}

/** How many of the words a text says too, in runs of four or all in a row: the same words are as right. */
function measureSaid(words: readonly string[], text: readonly string[]): number {
  if (` ${text.join(" ")} `.includes(` ${words.join(" ")} `)) return 1;
  const runs = new Set(text.map((_, index) => text.slice(index, index + 4).join(" ")));
  const said = new Set<number>();
  for (let start = 0; start + 4 <= words.length; start++) {
    if (!runs.has(words.slice(start, start + 4).join(" "))) continue;
    for (let index = start; index < start + 4; index++) said.add(index);
  }
  return said.size / words.length;
}

/** Whether a unit has most of an id's words, or is the right one of several that they are now spread over. */
function judge(
  unit: SimUnit,
  holder: Holder,
  words: readonly string[],
): "most" | "scattered" | undefined {
  const most = holder === "gone" ? 0 : Math.max(...holder.shares.values());
  if (measureSaid(words, listUnitWords(unit)) >= Math.max(0.5, most)) return "most";
  if (holder === "gone" || !isRight(unit, holder)) return undefined;
  return (holder.shares.get(unit) ?? 0) > 0.5 ? "most" : "scattered";
}

function describe(holder: Holder): string {
  if (holder === "gone") return "none has its words";
  const shares = [...holder.shares].map(([{ id }, share]) => `${id} ${share.toFixed(2)}`);
  return `its words are in ${shares.join(", ")}`;
}
