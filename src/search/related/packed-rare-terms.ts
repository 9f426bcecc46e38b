import type { RareTerms } from "./rare-terms.ts";

/** The rare terms of many units in a row: an array for each unit would take several times the room. */
export class PackedRareTerms {
  #keys = new Uint32Array(1024);
  #weights = new Float32Array(1024);
  #from = new Uint32Array(1024);
  #to = new Uint32Array(1024);
  /** Where the terms of each unit begin, and where those of the last end. */
  readonly #starts = [0];

  /** Adds the next unit. */
  add({ keys, weights, from, to }: RareTerms): void {
    const start = this.#starts.at(-1) ?? 0;
    const end = start + keys.length;
    this.#starts.push(end);
    this.#keys = grow(this.#keys, end);
    this.#weights = grow(this.#weights, end);
    this.#from = grow(this.#from, end);
    this.#to = grow(this.#to, end);
    this.#keys.set(keys, start);
    this.#weights.set(weights, start);
    this.#from.set(from, start);
    this.#to.set(to, start);
  }

  /** The terms of a unit. */
  get(unit: number): RareTerms {
    const [start, end] = [this.#starts[unit] ?? 0, this.#starts[unit + 1] ?? 0];
    return {
      keys: this.#keys.subarray(start, end),
      weights: this.#weights.subarray(start, end),
      from: this.#from.subarray(start, end),
      to: this.#to.subarray(start, end),
    };
  }

  /**
   * By each term the units that have it, in their order.
   *
   * @param lengths the length of each unit's weights as a vector
   */
  index(lengths: readonly number[]): TermIndex {
    const [units, terms] = [this.#starts.length - 1, this.#starts.at(-1) ?? 0];
    const numbers = new Map<number, number>();
    const numbered = new Uint32Array(terms);
    for (let at = 0; at < terms; at += 1) {
      const key = this.#keys[at] ?? 0;
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) numbers.set(key, number);
      numbered[at] = number;
    }
    const starts = new Uint32Array(numbers.size + 1);
    for (const number of numbered) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
    for (let at = 1; at < starts.length; at += 1)
      starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const next = starts.slice();
    const [having, weights] = [new Uint32Array(terms), new Float32Array(terms)];
    for (let unit = 0; unit < units; unit += 1) {
      for (let at = this.#starts[unit] ?? 0; at < (this.#starts[unit + 1] ?? 0); at += 1) {
        const number = numbered[at] ?? 0;
        const place = next[number] ?? 0;
        having[place] = unit;
        weights[place] = (this.#weights[at] ?? 0) / (lengths[unit] ?? 1);
        next[number] = place + 1;
      }
    }
    return {
      visit: (unit, visit) => {
        for (let at = this.#starts[unit] ?? 0; at < (this.#starts[unit + 1] ?? 0); at += 1) {
          const number = numbered[at] ?? 0;
          const own = (this.#weights[at] ?? 0) / (lengths[unit] ?? 1);
          const end = starts[number + 1] ?? 0;
          for (let place = starts[number] ?? 0; place < end; place += 1) {
            visit(having[place] ?? 0, own * (weights[place] ?? 0));
          }
        }
      },
    };
  }
}

/** Which units have the terms of one. */
export interface TermIndex {
  /** Tells each unit that has a term of one, which is among them, with what the term adds to the cosine of their weights. */
  visit(unit: number, visit: (other: number, score: number) => void): void;
}

function grow<Numbers extends Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>>(
  numbers: Numbers,
  length: number,
): Numbers {
  if (length <= numbers.length) return numbers;
  const grown = new (numbers.constructor as new (length: number) => Numbers)(length * 2);
  grown.set(numbers);
  return grown;
}
