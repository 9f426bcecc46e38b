import type { Published } from "../../schemas/permalink.ts";
import { findStanding } from "../../text/tiles.ts";
import { listWords } from "../../text/words.ts";
import { usePresentName } from "./destination.ts";
import { formatId, type PermanentId } from "./id.ts";
import { findLatest, listFresh } from "./latest.ts";
import type { Placed } from "./json-lines.ts";
import type { Ledger } from "./ledger.ts";
import { listSaidWords, type Live, type LiveText } from "./live.ts";
import type { WordsByFingerprint } from "./published-words.ts";
import { findParts, leaveOut, measureKept, measureSaid } from "./measure-words.ts";
import { leastFound, type Part, type Whereabouts } from "./shares.ts";

/**
 * Follows the words of published ids to the units that have them now. Words can only have gone to units that are
 * new or have changed; what such a unit said before is its own.
 */
export class Follower {
  /** Units that are new or have other words than at their last publication. */
  readonly fresh: ReadonlySet<LiveText>;
  readonly #latest: ReadonlyMap<string, Placed<Published>>;
  readonly #live: Live;
  readonly #published: WordsByFingerprint;
  /** By conference and language. */
  readonly #records: ReadonlyMap<string, readonly Published[]>;
  readonly #units: ReadonlyMap<string, readonly LiveText[]>;
  readonly #aligned = new Map<string, ReadonlyMap<Published, readonly Part[]>>();
  readonly #standing = new Map<string, ReadonlyMap<Published, readonly boolean[]>>();

  constructor(ledger: Ledger, live: Live, published: WordsByFingerprint) {
    const latest = findLatest(ledger, live);
    const records = [...latest.values()].map(({ record }) => record).filter(isUnit);
    this.fresh = new Set(listFresh(live, latest).filter(isUnit));
    this.#latest = latest;
    this.#live = live;
    this.#published = published;
    this.#records = Map.groupBy(records, (record) => this.#nameText(record));
    this.#units = Map.groupBy([...live.texts.values()].filter(isUnit), (text) =>
      this.#nameText(text),
    );
  }

  /** Follows a published unit to what is new or has changed; undefined where its words are not known. */
  follow(record: Published): Whereabouts | undefined {
    const words = this.#readWords(record);
    if (words === undefined) return undefined;
    const name = this.#nameText(record);
    const left = this.#countLeftOf(record);
    const total = left ?? words.length;
    const fresh = this.#listFresh(name);
    if (fresh.length === 0) return { words, total, parts: [] };
    if (left !== undefined) {
      return { words, total, parts: findParts([words], fresh, [total])[0] ?? [] };
    }
    if (record.gone !== undefined) {
      return { words, total, parts: this.#followMoved(name, words, fresh, record.gone) };
    }
    const aligned = this.#aligned.get(name) ?? this.#align(name, fresh);
    this.#aligned.set(name, aligned);
    return { words, total, parts: aligned.get(record) ?? [] };
  }

  /**
   * The words of a unit that is gone which other units say now. Undefined if they are too few to be noticed even if one
   * unit said them all, or if the words are not known.
   */
  findLeft(record: Published): readonly string[] | undefined {
    const words = this.#readWords(record);
    if (words === undefined) return undefined;
    const standing = this.#findStanding(record, words);
    const left = words.filter((_, index) => standing[index] === true);
    const of = this.#countLeftOf(record) ?? words.length;
    return left.length > 0 && left.length >= leastFound(of) * of ? left : undefined;
  }

  /**
   * Whether a unit still says what was published under its id: at least a quarter of those words, and not the words
   * of another id. Where the published words are not known, the unit is not doubted.
   */
  isRecognised(record: Published, text: LiveText): boolean {
    const others = this.#listOthers(record);
    if (others.some(({ words }) => words === text.fingerprint)) return false;
    const before = this.#readWords(record);
    if (before === undefined || text.said === undefined) return true;
    const kept = measureKept(before, text);
    if (kept < 0.25) return false;
    return kept >= 0.5 || !others.some((other) => this.#isSaid(other, text));
  }

  /** Whether a text says words of an id that another one, which a person looked at, did not say. */
  saysMore(record: Published, text: LiveText, certain: string): boolean {
    const words = this.#readWords(record) ?? [];
    const looked = this.#published.get(certain)?.text?.flatMap(listWords) ?? [];
    const [now = []] = findStanding([words], [listSaidWords(text)]);
    const [then = []] = findStanding([words], [looked]);
    return words.some((_, index) => now[index] === true && then[index] !== true);
  }

  /** A new or changed unit of any conference that says what was published under an id, and nothing else. */
  findAgain({ words, language }: Published): LiveText | undefined {
    return [...this.fresh].find(
      (text) =>
        text.fingerprint === words && text.language === language && listSaidWords(text).length > 0,
    );
  }

  /**
   * The conference with the words of one that is gone, such as one whose date was corrected, or that of the same day that
   * says at least half of them.
   */
  findConference({ conference, language, words: fingerprint }: Published): LiveText | undefined {
    const units = this.#records.get(this.#nameText({ conference, language })) ?? [];
    const words = units.flatMap((unit) => this.#readWords(unit) ?? []);
    const day = conference.slice(0, 10);
    return [...this.#live.texts.values()].find(
      (text) =>
        !isUnit(text) &&
        text.language === language &&
        (text.fingerprint === fingerprint ||
          (text.conference.startsWith(day) && measureSaid(words, text) >= 0.5)),
    );
  }

  /** For words that moved before: the units, unchanged since, that may have another part of them. */
  findRest(record: Published): Part[] {
    const words = this.#readWords(record);
    const { gone } = record;
    if (words === undefined || gone === undefined) return [];
    if (this.#countLeftOf(record) !== undefined) return [];
    const units = this.#units.get(this.#nameText(record)) ?? [];
    const [rest = []] = findParts(
      [words],
      units.filter((text) => this.#isNewer(text, gone)),
    );
    return rest;
  }

  /** How much of the words of a unit that is gone another one says that did not say them before, 0 to 1. */
  measureCome(record: Published, text: LiveText): number {
    const words = this.#readWords(record);
    const published = this.#latest.get(formatId(text))?.record;
    if (words === undefined || record.gone === undefined || published === undefined) return 0;
    const before = this.#readBefore(published, record.gone);
    const said = listSaidWords(text);
    const [old = []] = findStanding([said], [before]);
    const come = said.filter((_, index) => old[index] !== true);
    const [found = []] = findStanding([words], [come]);
    return found.filter(Boolean).length / (this.#countLeftOf(record) ?? words.length);
  }

  /** The words of a published unit just before a day; none if it was not published then. */
  #readBefore({ words, since, changes = [] }: Published, day: string): readonly string[] {
    if (since >= day) return [];
    const change = changes.find(({ when }) => when >= day);
    return this.#published.get(change?.words ?? words)?.text?.flatMap(listWords) ?? [];
  }

  /**
   * Follows words that moved before. They are left out of the words of the unit that they moved to, but for those that it
   * said before that day.
   */
  #followMoved(
    name: string,
    words: readonly string[],
    fresh: readonly LiveText[],
    day: string,
  ): Part[] {
    const others = this.#listDeparted(name).map((other) =>
      leaveOut(other.words, words, () => this.#readBefore(other.record, day)),
    );
    const [parts = []] = findParts([words, ...others], fresh);
    return parts;
  }

  /** Compares all earlier words with all words of new and changed units. */
  #align(name: string, fresh: readonly LiveText[]): ReadonlyMap<Published, readonly Part[]> {
    const before = this.#listDeparted(name);
    const parts = findParts(
      before.map(({ words }) => words),
      fresh,
    );
    return new Map(before.map(({ record }, index) => [record, parts[index] ?? []]));
  }

  /** Which words of an id stand in a unit. An id that lost them just now is searched in new and changed units only. */
  #findStanding(record: Published, words: readonly string[]): readonly boolean[] {
    const name = this.#nameText(record);
    if (record.gone !== undefined) {
      const units = this.#units.get(name) ?? [];
      return findStanding([words], units.map(listSaidWords))[0] ?? [];
    }
    const standing = this.#standing.get(name) ?? this.#findAllStanding(name);
    this.#standing.set(name, standing);
    return standing.get(record) ?? [];
  }

  #findAllStanding(name: string): ReadonlyMap<Published, readonly boolean[]> {
    const before = this.#listDeparted(name);
    const standing = findStanding(
      before.map(({ words }) => words),
      this.#listFresh(name).map(listSaidWords),
    );
    return new Map(before.map(({ record }, index) => [record, standing[index] ?? []]));
  }

  #listOthers(record: Published): Published[] {
    const records = this.#records.get(this.#nameText(record)) ?? [];
    return records.filter(({ unit }) => unit !== record.unit);
  }

  /** Whether a text says nearly all that another id said before. */
  #isSaid(other: Published, text: LiveText): boolean {
    const words = this.#readWords(other);
    return words !== undefined && words.length > 0 && measureSaid(words, text) >= 0.75;
  }

  #listFresh(name: string): LiveText[] {
    return (this.#units.get(name) ?? []).filter((text) => this.fresh.has(text));
  }

  #listDeparted(name: string): Departed[] {
    return (this.#records.get(name) ?? []).flatMap((record) => {
      const words = record.gone === undefined ? this.#readWords(record) : undefined;
      return words === undefined ? [] : [{ record, words }];
    });
  }

  /** Whether a text that is as it was published has been so since a day or later. */
  #isNewer(text: LiveText, day: string): boolean {
    const record = this.#latest.get(formatId(text))?.record;
    if (record === undefined || this.fresh.has(text)) return false;
    return (record.changes?.at(-1)?.when ?? record.since) >= day;
  }

  /** The known words; for a withdrawn unit, those that other units still say. */
  #readWords({ words }: Published): readonly string[] | undefined {
    const { text, left } = this.#published.get(words) ?? {};
    return text?.flatMap(listWords) ?? left?.split(" ");
  }

  /** The number of published words, if only those that other units still say are known. */
  #countLeftOf({ words }: Published): number | undefined {
    const { text, of } = this.#published.get(words) ?? {};
    return text === undefined ? of : undefined;
  }

  #nameText(id: PermanentId): string {
    const { conference, language } = usePresentName(id, this.#live);
    return formatId({ conference, language });
  }
}

function isUnit({ unit }: PermanentId): boolean {
  return unit !== undefined;
}

interface Departed {
  readonly record: Published;
  readonly words: readonly string[];
}
