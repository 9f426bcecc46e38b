import type { UnitKind } from "../../transcript/model/model.ts";
import { type Share, tileWords } from "../../text/tiles.ts";

/** A unit of the earlier version. */
export interface EarlierUnit extends LaterUnit {
  readonly id: string;
}

/** A unit of the later version, by its words as `listUnitWords` gives them. */
export interface LaterUnit {
  readonly kind: UnitKind;
  readonly words: readonly string[];
}

/** Which units hold the words of which, by their indexes. */
export interface UnitMatch {
  /** For a later unit the earlier one that it continues. */
  readonly earlierOf: ReadonlyMap<number, number>;
  /** Earlier units whose words now stand in a unit that continues another, or is of another kind. */
  readonly movedTo: readonly { readonly before: number; readonly after: number }[];
  /** Earlier units whose words cannot be placed for certain, with the later units that have some of them. */
  readonly undecided: readonly {
    readonly before: number;
    readonly candidates: readonly number[];
  }[];
}

/**
 * Matches units by their words: equal ones in order; then every word is followed to where it stands now.
 * An earlier unit goes to the later one that holds most of it; of several that go to the same, the one
 * with the most words there continues, and the others have moved.
 */
export function matchUnits(
  earlier: readonly EarlierUnit[],
  later: readonly LaterUnit[],
): UnitMatch {
  const match = new Match(earlier, later);
  match.takeEqual();
  match.takeHolders();
  return match;
}

/** From the first share of its words on, a unit is certainly in that place; below the second share, by chance. */
const sureShare = 0.5;
const chanceShare = 0.2;
/**
 * A part of nearly the size of the largest may continue the unit too. A reader counts three quarters as near; the rest
 * is for words that chance gives to a part.
 */
const nearShare = 0.8;
/** Fewer words than this may stand in another unit by chance: all must be there, beside their neighbours. */
const fewWords = 12;
/** A part with the opening of the unit counts this much more. */
const openingBonus = 1.5;

/** A later unit that has words of an earlier one. */
interface Part {
  readonly before: number;
  readonly after: number;
  readonly words: number;
  /** The words, more for the opening. */
  readonly weight: number;
}

class Match implements UnitMatch {
  readonly earlierOf = new Map<number, number>();
  readonly movedTo: { before: number; after: number }[] = [];
  readonly undecided: { before: number; candidates: number[] }[] = [];
  readonly #laterOf = new Map<number, number>();
  readonly #earlier: readonly EarlierUnit[];
  readonly #later: readonly LaterUnit[];

  constructor(earlier: readonly EarlierUnit[], later: readonly LaterUnit[]) {
    this.#earlier = earlier;
    this.#later = later;
  }

  /** Units with the same words: those beside a matched neighbour first, then in order. */
  takeEqual(): void {
    const waiting = Map.groupBy(this.#earlier.keys(), (index) => formKey(this.#earlier[index]));
    const forms = Map.groupBy(this.#later.keys(), (index) => formKey(this.#later[index]));
    const several: [before: number[], after: number[]][] = [];
    for (const [form, after] of forms) {
      const before = waiting.get(form) ?? [];
      if (before.length === after.length) {
        after.forEach((unit, index) => {
          this.#join(before[index], unit);
        });
      } else if (before.length > 0) several.push([before, after]);
    }
    for (const [before, after] of several) this.#takeSeveral(before, after);
  }

  /** Where the words of all other units are now. */
  takeHolders(): void {
    const parts = this.#listParts();
    const holders = [...this.#earlier.keys()]
      .filter((before) => !this.#laterOf.has(before))
      .map((before) => {
        const own = parts.get(before) ?? [];
        return { before, own, near: findNear(own) };
      });
    const held = holders.filter(({ own, before }) => this.#isHeld(before, own));
    for (const { before, after } of held.flatMap(({ near }) => near).sort(compareParts)) {
      if (this.#earlier[before]?.kind === this.#later[after]?.kind) this.#join(before, after);
    }
    for (const { before, near } of held) this.#settle(before, near);
    for (const { before, own, near } of holders) {
      if (this.#isDoubtful(before, own, near)) {
        this.undecided.push({ before, candidates: own.map(({ after }) => after) });
      }
      const beside = own.length === 0 ? this.#findBeside(before) : undefined;
      if (beside !== undefined) this.undecided.push({ before, candidates: [beside] });
    }
  }

  #takeSeveral(before: readonly number[], after: readonly number[]): void {
    for (const unit of after) {
      this.#join(
        before.find((other) => this.#isBeside(other, unit) && !this.#laterOf.has(other)),
        unit,
      );
    }
    for (const unit of after) {
      this.#join(
        before.find((other) => !this.#laterOf.has(other)),
        unit,
      );
    }
  }

  /** Lists the parts by earlier unit, the largest first. Words of units that were matched as equal are left out. */
  #listParts(): Map<number, Part[]> {
    const before = [...this.#earlier.keys()].map((index) =>
      this.#laterOf.has(index) ? [] : (this.#earlier[index]?.words ?? []),
    );
    const after = [...this.#later.keys()].map((index) =>
      this.earlierOf.has(index) ? [] : (this.#later[index]?.words ?? []),
    );
    const parts = tileWords(before, after).map((share) => this.#weigh(share));
    return Map.groupBy(parts.sort(compareParts), (part) => part.before);
  }

  #weigh({ before, after, words, opening }: Share): Part {
    const opens = opening >= Math.min(6, this.#countWords(before), words);
    return { before, after, words, weight: opens ? words * openingBonus : words };
  }

  /** Whether a unit's words still stand in parts that are larger than chance. */
  #isHeld(before: number, own: readonly Part[]): boolean {
    const least = chanceShare * this.#countWords(before);
    return this.#isMost(
      before,
      own.filter(({ words }) => words >= least),
    );
  }

  #isMost(before: number, parts: readonly Part[]): boolean {
    const held = parts.reduce((sum, { words }) => sum + words, 0);
    return held >= sureShare * this.#countWords(before);
  }

  #settle(before: number, [best]: readonly Part[]): void {
    if (best === undefined || this.#laterOf.has(before)) return;
    this.movedTo.push({ before, after: best.after });
  }

  #isDoubtful(before: number, own: readonly Part[], near: readonly Part[]): boolean {
    const [best, second] = own;
    const total = this.#countWords(before);
    if (best === undefined || best.words < chanceShare * total) return false;
    if (!this.#isMost(before, near) && !this.#isPartOf(best)) return true;
    if (total < fewWords) return best.words < total || !this.#isBesideOthers(before, best.after);
    if (this.#laterOf.has(before)) return false;
    return second !== undefined && second.words >= chanceShare * total;
  }

  /** Whether the later unit says little else, as the largest part of a split does. */
  #isPartOf({ before, after, words }: Part): boolean {
    const said = this.#later[after]?.words.length ?? 0;
    return this.#laterOf.get(before) === after && words >= sureShare * said;
  }

  /** Whether a unit that stood beside is in the same unit now, so that a few words are there too. */
  #isBesideOthers(before: number, after: number): boolean {
    return [before - 1, before + 1].some((beside) => this.#findAfter(beside) === after);
  }

  /** The unit that a neighbour of a few words was merged into, if more than half of them stand close together there, and did not before. */
  #findBeside(before: number): number | undefined {
    const words = new Set(this.#earlier[before]?.words);
    if (words.size === 0 || this.#countWords(before) >= fewWords) return undefined;
    const stands = (said: readonly string[] = []) =>
      said.some((_, from) => {
        const near = new Set(said.slice(from, from + 2 * words.size));
        return near.intersection(words).size > sureShare * words.size;
      });
    const beside = [before - 1, before + 1];
    if (beside.some((index) => stands(this.#earlier[index]?.words))) return undefined;
    return beside
      .flatMap((index) => this.#findAfter(index) ?? [])
      .find((after) => stands(this.#later[after]?.words));
  }

  #findAfter(before: number): number | undefined {
    const moved = this.movedTo.find((one) => one.before === before);
    return moved?.after ?? this.#laterOf.get(before);
  }

  #countWords(before: number): number {
    return this.#earlier[before]?.words.length ?? 0;
  }

  #join(before: number | undefined, after: number): void {
    if (before === undefined || this.#laterOf.has(before) || this.earlierOf.has(after)) return;
    this.earlierOf.set(after, before);
    this.#laterOf.set(before, after);
  }

  #isBeside(before: number, after: number): boolean {
    return (
      this.earlierOf.get(after - 1) === before - 1 || this.earlierOf.get(after + 1) === before + 1
    );
  }
}

/** The largest part, and those of nearly its size. */
function findNear(parts: readonly Part[]): Part[] {
  const most = parts[0]?.weight ?? 0;
  return parts.filter(({ weight }) => weight >= most * nearShare);
}

function compareParts(a: Part, b: Part): number {
  return b.weight - a.weight || a.before - b.before || a.after - b.after;
}

function formKey(unit: LaterUnit | undefined): string {
  return `${unit?.kind ?? ""} ${unit?.words.join(" ") ?? ""}`;
}
