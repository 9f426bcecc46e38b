import {
  fingerprintUnit,
  fingerprintWords,
  listUnitWords,
} from "../../transcript/model/fingerprint.ts";
import type { Transcript, Unit } from "../../transcript/model/model.ts";
import { listUnits, listUnitText } from "../../transcript/model/read.ts";
import { listWords } from "../../text/words.ts";
import { formatId, type PermanentId } from "./id.ts";
import type { Ledger } from "./ledger.ts";

/** A conference or unit that the content has now. */
export interface LiveText extends PermanentId {
  /** Path of the transcript, and where the unit begins in it. */
  readonly file: string;
  readonly line: number;
  readonly fingerprint: string;
  /** Blocks in each turn; absent for a conference. */
  readonly anchors?: readonly number[];
  /**
   * What is said, one string for each block. It is kept in memory only where it is needed: if the words are not kept
   * below the ledger, or a move or withdrawal is declared in the conference.
   */
  readonly said?: readonly string[];
}

/** All conferences and units that can be linked now. */
export interface Targets<Text extends PermanentId = PermanentId> {
  /** By `formatId`. */
  readonly texts: ReadonlyMap<string, Text>;
  /** Conferences by id, with the first of their files. */
  readonly conferences: ReadonlyMap<string, string>;
  /** Earlier ids of conferences (`formerly:`), with every claim of each. */
  readonly former: ReadonlyMap<string, readonly FormerId[]>;
  /** Texts, by `formatId`, whose files are there and cannot be read. */
  readonly unread?: ReadonlySet<string>;
}

export type Live = Targets<LiveText>;

export interface FormerId {
  readonly conference: string;
  readonly file: string;
}

/** Collects the conferences and units of transcripts, one transcript at a time. */
export class LiveCollector implements Live {
  readonly texts = new Map<string, LiveText>();
  readonly conferences = new Map<string, string>();
  readonly former = new Map<string, FormerId[]>();
  readonly unread = new Set<string>();
  readonly #ledger: Ledger;
  /** Conferences that the ledger declares a move or a withdrawal in, or a move to. */
  readonly #declared: ReadonlySet<string>;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#declared = new Set([
      ...ledger.withdrawals.map(({ record }) => record.conference),
      ...ledger.redirects.flatMap(({ record: { conference, to } }) => [
        conference,
        to.split("#")[0] ?? "",
      ]),
    ]);
  }

  /** Adds a transcript; `file` is its path as problems show it. */
  add(transcript: Transcript, file: string): void {
    const isDeclared = this.#isDeclared(transcript);
    const words = listWordsOfTexts(transcript);
    for (const [index, text] of placeTexts(transcript, listPlaces(transcript), file).entries()) {
      const isNeeded = isDeclared || !this.#isKept(text);
      this.#addText({ ...text, ...(isNeeded && { said: words[index] ?? [] }) });
    }
    this.#addNames(transcript, file);
  }

  /** Adds a transcript of which the texts are known without their words; false, and adds nothing, where these are needed. */
  addPlaces(transcript: Named, places: readonly TextPlace[], file: string): boolean {
    const texts = placeTexts(transcript, places, file);
    if (this.#isDeclared(transcript) || !texts.every((text) => this.#isKept(text))) return false;
    for (const text of texts) this.#addText(text);
    this.#addNames(transcript, file);
    return true;
  }

  /** Adds a transcript that is there and cannot be read, under all its names; without a language in any. */
  addUnread(names: readonly string[], language?: string): void {
    for (const conference of names) this.unread.add(formatId({ conference, language }));
  }

  #isDeclared({ id, frontmatter }: Named): boolean {
    return [id, ...(frontmatter.formerly ?? [])].some((name) => this.#declared.has(name));
  }

  /** Whether the words of a text are kept below the ledger. */
  #isKept(text: LiveText): boolean {
    const key = formatId(text);
    const { published, earlierForm } = this.#ledger;
    const { words, gone } = published.get(key)?.record ?? {};
    return words === text.fingerprint && gone === undefined && !earlierForm.has(key);
  }

  #addText(text: LiveText): void {
    this.texts.set(formatId(text), text);
  }

  #addNames({ id, frontmatter }: Named, file: string): void {
    if (!this.conferences.has(id)) this.conferences.set(id, file);
    for (const earlier of frontmatter.formerly ?? []) {
      this.#addClaim(earlier, { conference: id, file });
    }
  }

  /** Two languages of one conference share one claim to an earlier id. */
  #addClaim(id: string, claim: FormerId): void {
    const claims = this.former.get(id) ?? [];
    this.former.set(id, claims);
    if (!claims.some(({ conference }) => conference === claim.conference)) claims.push(claim);
  }
}

/** The words of a text, as `listWords` gives them; none where they are not kept in memory. */
export function listSaidWords({ said = [] }: LiveText): string[] {
  return said.flatMap(listWords);
}

/** The fingerprint of all words of a conference, its units in order. */
export function fingerprintConference(transcript: Transcript): string {
  const known =
    fingerprints.get(transcript) ??
    fingerprintWords([...listUnits(transcript)].flatMap(({ unit }) => listUnitWords(unit)));
  fingerprints.set(transcript, known);
  return known;
}

/** Memoized, as several files of a conference give it. */
const fingerprints = new WeakMap<Transcript, string>();

/** A transcript, or what is known of it without its text. */
type Named = Pick<Transcript, "id" | "language"> & {
  readonly frontmatter: Pick<Transcript["frontmatter"], "formerly">;
};

/** What is known of a transcript's text without its words. */
export type TextPlace = Pick<LiveText, "unit" | "line" | "fingerprint" | "anchors">;

/** The conference as a whole, and its units in order. */
export function listPlaces(transcript: Transcript): TextPlace[] {
  const units = [...listUnits(transcript)].map(({ unit }): TextPlace => {
    const { id, position } = unit;
    const anchors = countAnchors(unit);
    return { unit: id, line: position.line, fingerprint: fingerprintUnit(unit), anchors };
  });
  return [{ line: 1, fingerprint: fingerprintConference(transcript) }, ...units];
}

function placeTexts(
  { id: conference, language }: Named,
  places: readonly TextPlace[],
  file: string,
): LiveText[] {
  return places.map(({ unit, ...place }) => ({ conference, unit, language, file, ...place }));
}

/** The words of the texts that `listPlaces` lists. */
function listWordsOfTexts(transcript: Transcript): string[][] {
  const units = [...listUnits(transcript)].map(({ unit }) => listUnitText(unit));
  return [units.flat(), ...units];
}

/** How many blocks each turn has: `[1, 3]` is `#q3-1-1`, `#q3-2-1` to `#q3-2-3`. */
function countAnchors(unit: Unit): number[] {
  return unit.turns.map(({ blocks }) => blocks.length);
}
