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
    const { id, frontmatter } = transcript;
    const names = [id, ...(frontmatter.formerly ?? [])];
    const isDeclared = names.some((name) => this.#declared.has(name));
    for (const text of listTexts(transcript, file)) this.#addText(text, isDeclared);
    if (!this.conferences.has(id)) this.conferences.set(id, file);
    for (const earlier of frontmatter.formerly ?? []) {
      this.#addClaim(earlier, { conference: id, file });
    }
  }

  /** Adds a transcript that is there and cannot be read, under all its names; without a language in any. */
  addUnread(names: readonly string[], language?: string): void {
    for (const conference of names) this.unread.add(formatId({ conference, language }));
  }

  #addText({ text, ...place }: UnitText, isDeclared: boolean): void {
    const key = formatId(place);
    const { published, earlierForm } = this.#ledger;
    const { words, gone } = published.get(key)?.record ?? {};
    const isKept = words === place.fingerprint && gone === undefined && !earlierForm.has(key);
    this.texts.set(key, { ...place, ...((isDeclared || !isKept) && { said: text }) });
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
  return fingerprintWords([...listUnits(transcript)].flatMap(({ unit }) => listUnitWords(unit)));
}

interface UnitText extends Omit<LiveText, "said"> {
  readonly text: readonly string[];
}

function listTexts(transcript: Transcript, file: string): UnitText[] {
  const { id: conference, language } = transcript;
  const units = [...listUnits(transcript)].map(({ unit }): UnitText => {
    const place = { conference, unit: unit.id, language, file, line: unit.position.line };
    const anchors = countAnchors(unit);
    return { ...place, fingerprint: fingerprintUnit(unit), anchors, text: listUnitText(unit) };
  });
  const text = units.flatMap((one) => one.text);
  const fingerprint = fingerprintConference(transcript);
  return [{ conference, language, file, line: 1, fingerprint, text }, ...units];
}

/** How many blocks each turn has: `[1, 3]` is `#q3-1-1`, `#q3-2-1` to `#q3-2-3`. */
function countAnchors(unit: Unit): number[] {
  return unit.turns.map(({ blocks }) => blocks.length);
}
