import { hash } from "node:crypto";
import type { Archive, TranscriptEntry } from "../../archive/archive.ts";
import { loadTranscript } from "../../archive/read/load-transcript.ts";
import { digestCode } from "../../files/code-version.ts";
import { KeptResults } from "../../files/kept-results.ts";
import type { Transcript, Unit } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { listLinks } from "./links.ts";
import { joinKeys, type PackedTerms, packTerms } from "./packed-terms.ts";
import {
  describeCounts,
  divideRareTerms,
  joinRareTerms,
  type RareTerms,
  type RareTermsInRow,
  selectRareTerms,
  type TermCounts,
} from "./rare-terms.ts";
import { listTerms, listTermTexts } from "./terms.ts";

/** What the relations of a transcript's units to others are found by, beside their terms. */
export interface TranscriptFacts {
  /** The keys of the terms of all units in a row. */
  readonly keys: Uint32Array;
  /** Of each unit the addresses that it links to; absent where none links. */
  readonly links?: readonly (readonly string[])[];
  /** A line for each unit with the ids of the persons who answer in it, in order of appearance. */
  readonly answering: string;
}

/** What decides which terms of a transcript are rare, beside the terms themselves. */
export interface Choice {
  readonly counts: TermCounts;
  /** How many units are compared. */
  readonly units: number;
  /** What decides the topics. */
  readonly topics: string;
  /** Finds the topics that a unit names; absent where the transcript is on none. */
  readonly findTopics?: (terms: PackedTerms) => readonly string[];
}

/** The rare terms of units, and the topics that each names. */
export interface ChosenTerms {
  readonly terms: readonly RareTerms[];
  /** Absent where the transcript is on none. */
  readonly topics?: readonly (readonly string[])[];
}

/** As it is kept: few long rows are read much sooner than many short ones. */
interface Chosen extends Pick<ChosenTerms, "topics"> {
  readonly terms: RareTermsInRow;
}

/**
 * The terms of the transcripts of a month, which are compared together, from the cache where neither text nor code has
 * changed. All terms are ten times as much as what is needed of most transcripts: they are kept apart.
 */
export class MonthTerms {
  readonly entries: readonly TranscriptEntry[];
  readonly #archive: Archive;
  readonly #open: <Result>(kind: string) => KeptResults<Result>;
  readonly #facts: KeptResults<TranscriptFacts>;
  #terms: KeptResults<readonly PackedTerms[]> | undefined;
  #chosen: KeptResults<Chosen> | undefined;

  constructor(archive: Archive, name: string, entries: readonly TranscriptEntry[]) {
    this.#archive = archive;
    this.entries = entries;
    codeDigest ??= digestCode(code);
    const of = [archive.root, name, codeDigest];
    this.#open = (kind) => KeptResults.open([kind, ...of]);
    this.#facts = this.#open("facts");
  }

  async readFacts(entry: TranscriptEntry): Promise<TranscriptFacts> {
    return this.#facts.get(entry.digest) ?? (await this.#find(entry)).facts;
  }

  /** The rare terms of the units of a transcript. They are chosen anew only where a count has changed that tells. */
  async choose(entry: TranscriptEntry, choice: Choice): Promise<ChosenTerms> {
    const { counts, units, topics, findTopics } = choice;
    const { keys } = await this.readFacts(entry);
    const told = hash("sha256", describeCounts(keys, counts, units));
    const key = [entry.digest, told, String(units), topics].join(" ");
    this.#chosen ??= this.#open("chosen");
    let chosen = this.#chosen.get(key);
    if (chosen === undefined) {
      const all = await this.#readTerms(entry);
      chosen = {
        terms: joinRareTerms(all.map((terms) => selectRareTerms(terms, counts, units))),
        ...(findTopics && { topics: all.map(findTopics) }),
      };
      this.#chosen.set(key, chosen);
    }
    return { ...chosen, terms: divideRareTerms(chosen.terms) };
  }

  /** Keeps what was found for the next build, and holds of it no more than the facts. */
  save(): void {
    this.#facts.save();
    this.#chosen?.save();
    this.#chosen = undefined;
    for (const { digest } of this.entries) this.#terms?.get(digest);
    this.#terms?.save();
    this.#terms = undefined;
  }

  async #readTerms(entry: TranscriptEntry): Promise<readonly PackedTerms[]> {
    this.#terms ??= this.#open("terms");
    return this.#terms.get(entry.digest) ?? (await this.#find(entry)).terms;
  }

  async #find(entry: TranscriptEntry) {
    const transcript = await loadTranscript(this.#archive, entry);
    const units = Array.from(listUnits(transcript), ({ unit }) => unit);
    const terms = units.map((unit) => findTerms(transcript, unit));
    const links = units.map((unit) => listLinks(transcript, unit));
    const facts = {
      keys: joinKeys(terms),
      ...(links.some(({ length }) => length > 0) && { links }),
      answering: units.map((unit) => listAnswering(unit).join(" ")).join("\n"),
    };
    this.#facts.set(entry.digest, facts);
    this.#terms ??= this.#open("terms");
    this.#terms.set(entry.digest, terms);
    return { terms, facts };
  }
}

function findTerms({ language }: Transcript, unit: Unit): PackedTerms {
  return packTerms(listTerms(listTermTexts(unit), language));
}

function listAnswering({ turns }: Unit): string[] {
  return [...new Set(turns.flatMap(({ role, person }) => (role === "respondent" && person) || []))];
}

/** The code that decides the terms of a text. */
const code = {
  folders: ["src/search/related", "src/search/format"],
  files: ["src/text/hash-text.ts", "package-lock.json"],
};

/** Read once in a run. */
let codeDigest: string | undefined;
