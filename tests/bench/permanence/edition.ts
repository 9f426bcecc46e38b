import { checkLedger } from "../../../src/permalinks/check.ts";
import {
  createLedger,
  type Ledger,
  readLedgerLines,
  writeLedger,
} from "../../../src/permalinks/ledger.ts";
import { type Live, LiveCollector } from "../../../src/permalinks/live.ts";
import { planPublication } from "../../../src/permalinks/publish.ts";
import { type Alignment, alignUnits } from "../../../src/transcript/align.ts";
import type { LedgerRecord } from "../../../src/schemas/permalink.ts";
import { listUnitWords, type SimConference, type SimUnit, writeTranscript } from "./conference.ts";
import type { Holder } from "./truth.ts";

/** A published conference with its ledger. */
export interface Edition {
  readonly conference: SimConference;
  readonly ledger: Ledger;
  /** The ledger's file. */
  readonly text: string;
}

/** What an import of edited text did. */
export interface Reimport {
  readonly edition: Edition;
  /** Units that the words did not decide, so that a person was asked. */
  readonly asked: number;
  /** Rewritings that a person had to declare. */
  readonly declared: number;
  /** What `check` still found wrong. */
  readonly problems: readonly string[];
}

/** Publishes a conference for the first time, its units numbered in order. */
export function publishFirst(conference: SimConference): Edition {
  const { units } = alignUnits([], conference.units.map(describe));
  const numbered = withIds(conference, units);
  return publish(numbered, createLedger([]), []);
}

/**
 * Imports an edited text over a published one: ids by alignment; a person answers what it asks (from the
 * truth), declares what is gone or moved as it is told, and publishes.
 */
export function reimport(
  { conference, ledger }: Edition,
  edited: SimConference,
  truth: ReadonlyMap<string, Holder>,
): Reimport {
  const { alignment, asked } = align(conference, edited, ledger, truth);
  const numbered = withIds(edited, alignment.units);
  const declarations: LedgerRecord[] = [
    ...alignment.moved.map(({ id, to }) => ({
      ...{ conference: numbered.id, unit: id, language: numbered.language },
      ...{ to: `#${to}`, moved: day, why: "Merged" },
    })),
    ...alignment.gone.map((id) => ({
      ...{ conference: numbered.id, unit: id, language: numbered.language },
      ...{ withdrawn: day, why: "Withdrawn" },
    })),
  ];
  const declared = joinLedger(ledger, declarations);
  const rewritten = listRewritings(numbered, declared);
  const edition = publish(numbered, declared, rewritten);
  const problems = check(numbered, edition.ledger);
  return { edition, asked, declared: rewritten.length, problems };
}

export function readLive(conference: SimConference, ledger: Ledger): Live {
  const live = new LiveCollector(ledger);
  live.add(writeTranscript(conference), `${conference.id}.md`);
  return live;
}

function align(
  before: SimConference,
  after: SimConference,
  ledger: Ledger,
  truth: ReadonlyMap<string, Holder>,
): { alignment: Alignment; asked: number } {
  const earlier = before.units.map((unit) => ({ ...describe(unit), id: unit.id ?? "" }));
  const later = after.units.map(describe);
  const used = [...ledger.published.values()].flatMap(({ record }) => record.unit ?? []);
  const first = alignUnits(earlier, later, { used });
  if (first.undecided.length === 0) return { alignment: first, asked: 0 };
  const decisions = new Map(
    first.undecided.map(({ id }) => [id, answer(truth.get(id), after)] as const),
  );
  return { alignment: alignUnits(earlier, later, { used, decisions }), asked: decisions.size };
}

/** What a person who knows the truth says of where the words of an id are. */
function answer(holder: Holder | undefined, { units }: SimConference): number | "gone" {
  if (typeof holder !== "object") return "gone";
  return units.findIndex(({ key }) => key === holder.unit.key);
}

function describe(unit: SimUnit) {
  return { kind: unit.kind, words: listUnitWords(unit) };
}

function withIds(conference: SimConference, ids: Alignment["units"]): SimConference {
  const units = conference.units.map((unit, index) => ({ ...unit, id: ids[index]?.id ?? "" }));
  return { ...conference, units };
}

function publish(
  conference: SimConference,
  ledger: Ledger,
  declarations: readonly LedgerRecord[],
): Edition {
  const joined = joinLedger(ledger, declarations);
  const { records } = planPublication(joined, readLive(conference, joined), {
    date: day,
    findBefore: () => undefined,
    pack: (text) => text.join("\n"),
  });
  const text = [...writeLedger(records).values()].join("");
  return { conference, text, ledger: readLedger(text) };
}

/** The lines that `check` tells a person to add for words that were rewritten. */
function listRewritings(conference: SimConference, ledger: Ledger): LedgerRecord[] {
  return checkLedger(ledger, readLive(conference, ledger))
    .filter(({ kind }) => kind === "permalink-rewritten")
    .flatMap(({ reason }) => /\{"conference".*\}/.exec(reason)?.[0] ?? [])
    .flatMap((line) => readLedgerLines("a", line.replace("YYYY-MM-DD", day)).records)
    .map(({ record }) => record);
}

function check(conference: SimConference, ledger: Ledger): string[] {
  return checkLedger(ledger, readLive(conference, ledger)).map(({ reason }) => reason);
}

function joinLedger(ledger: Ledger, declarations: readonly LedgerRecord[]): Ledger {
  const lines = writeLedger(declarations).values().toArray().join("");
  const added = readLedgerLines("added.jsonl", lines).records;
  return {
    ...ledger,
    redirects: [...ledger.redirects, ...createLedger(added).redirects],
    withdrawals: [...ledger.withdrawals, ...createLedger(added).withdrawals],
    rewritings: [...ledger.rewritings, ...createLedger(added).rewritings],
  };
}

function readLedger(text: string): Ledger {
  return createLedger(readLedgerLines("content/permalinks/ledger.jsonl", text).records);
}

const day = "2026-11-23";
