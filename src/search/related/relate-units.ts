import { PackedRareTerms, type TermIndex } from "./packed-rare-terms.ts";
import { listShared, measure, type RareTerms } from "./rare-terms.ts";
import { findPlace } from "../../text/find-place.ts";
import type { Stretch } from "./terms.ts";

/** A unit to compare with others of its language. */
export interface ComparedUnit {
  /** Id of its conference. */
  readonly conference: string;
  /** Its place in the conference. */
  readonly place: number;
  readonly terms: RareTerms;
  /** Topics that it names. */
  readonly topics: readonly string[];
}

/** A unit that another is related to, and why. */
export interface Related {
  /** Index in the list of units. */
  readonly index: number;
  /** Topics that both name. */
  readonly topics: readonly string[];
  /** Stretches of words that both have, as they stand in the first, the heaviest first. */
  readonly shared: readonly Stretch[];
}

/** Compares units, of which all are added first, those of one language in the order of their dates. */
export interface Relator {
  add(unit: ComparedUnit): void;
  /**
   * The units that one is related to, the nearest first, at most four: those of other conferences before those of its own,
   * at most two of one conference, never its neighbours.
   *
   * A unit is compared only with those that share a rare term or a topic with it, and of a topic only with those that
   * stand near it in the list, so that the time grows with the number of units and not with its square.
   */
  relate(index: number): Related[];
}

export function createRelator(): Relator {
  const compared = new Compared();
  return {
    add(unit) {
      compared.add(unit);
    },
    relate(index) {
      const unit = compared.units[index];
      if (unit === undefined) return [];
      return choose(rank(compared, unit, index), unit, compared.units).map((other) =>
        explain(other, index, compared),
      );
    },
  };
}

/** How many are named, and how many of these are of one conference. */
const most = 4;
const mostOfConference = 2;
/** What a topic in common counts, and how much it takes to be related: as much as the cosine of the weights. */
const topicScore = 0.1;
const leastScore = 0.07;
/** How many units of a topic are compared, on either side of the unit. */
const mostOfTopic = 24;

/** What is kept of a unit beside its terms. */
type Placed = Omit<ComparedUnit, "terms">;

class Compared {
  readonly units: Placed[] = [];
  readonly terms = new PackedRareTerms();
  readonly lengths: number[] = [];
  readonly byTopic = new Map<string, number[]>();
  #byTerm: TermIndex | undefined;
  #scores: Float64Array | undefined;

  add({ terms, ...unit }: ComparedUnit): void {
    for (const topic of unit.topics) {
      const known = this.byTopic.get(topic);
      if (known === undefined) this.byTopic.set(topic, [this.units.length]);
      else known.push(this.units.length);
    }
    this.units.push(unit);
    this.terms.add(terms);
    this.lengths.push(measure(terms));
  }

  get byTerm(): TermIndex {
    return (this.#byTerm ??= this.terms.index(this.lengths));
  }

  /** Scores of units for the one that is compared; zero in between. */
  get scores(): Float64Array {
    return (this.#scores ??= new Float64Array(this.units.length));
  }
}

/** The units with enough in common, the highest score first, then the nearest in time. */
function rank(compared: Compared, unit: Placed, index: number): number[] {
  const { byTerm, byTopic, scores } = compared;
  const touched: number[] = [];
  const add = (other: number, score: number) => {
    const known = scores[other] ?? 0;
    if (known === 0) touched.push(other);
    scores[other] = known + score;
  };
  byTerm.visit(index, add);
  for (const topic of unit.topics) {
    for (const other of listNear(byTopic.get(topic) ?? [], index)) add(other, topicScore);
  }
  return takeScores(scores, touched)
    .sort(
      (a, b) =>
        b.score - a.score ||
        Math.abs(a.other - index) - Math.abs(b.other - index) ||
        a.other - b.other,
    )
    .map(({ other }) => other);
}

/** The scores that are enough, of which there are few; all are forgotten. */
function takeScores(scores: Float64Array, touched: readonly number[]) {
  const found: { readonly other: number; readonly score: number }[] = [];
  for (const other of touched) {
    const score = scores[other] ?? 0;
    scores[other] = 0;
    if (score >= leastScore) found.push({ other, score });
  }
  return found;
}

/** Those on either side of an index in a sorted list. */
function listNear(sorted: readonly number[], index: number): readonly number[] {
  const place = findPlace(sorted, index);
  return sorted.slice(Math.max(0, place - mostOfTopic), place + mostOfTopic);
}

function choose(ranked: readonly number[], unit: Placed, units: readonly Placed[]): number[] {
  const counts = new Map<string, number>();
  const chosen = ranked.filter((index) => {
    const other = units[index];
    if (other === undefined || isNeighbour(unit, other)) return false;
    const count = (counts.get(other.conference) ?? 0) + 1;
    counts.set(other.conference, count);
    return count <= mostOfConference;
  });
  const isElsewhere = (index: number) => units[index]?.conference !== unit.conference;
  return [...chosen.filter(isElsewhere), ...chosen.filter((index) => !isElsewhere(index))].slice(
    0,
    most,
  );
}

/** Whether it is the unit itself or the page leads to it anyway, as the one before or after. */
function isNeighbour(unit: Placed, other: Placed): boolean {
  return unit.conference === other.conference && Math.abs(unit.place - other.place) <= 1;
}

function explain(index: number, of: number, { units, terms }: Compared): Related {
  const [unit, other] = [units[of], units[index]];
  return {
    index,
    topics: unit?.topics.filter((topic) => other?.topics.includes(topic)) ?? [],
    shared: listShared(terms.get(of), terms.get(index)),
  };
}
