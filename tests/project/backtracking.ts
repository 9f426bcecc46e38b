import type { CharSet } from "refa";
import { type Automaton, type State, buildAutomaton } from "./automaton.ts";

/**
 * Repetitions of an expression that can take more than linear time: those that a search reads anew from each
 * place where the expression can begin, and those that share what they read with another repetition, so that
 * each division between the two is tried.
 *
 * A state in a loop is found if some word leads from it to itself, and also leads there from a beginning
 * inside the word, or from another loop that the word keeps. What can match whatever follows never fails,
 * and is not found. An expression without a finding is safe; a finding may be harmless.
 *
 * @example findBacktracking("/\\s+$/") → ["\\s+"]
 */
export function findBacktracking(literal: string): readonly string[] {
  const automaton = buildAutomaton(literal);
  const loops = findLoops(automaton);
  if (loops.size === 0) return [];
  const letters = divideLetters(automaton);
  const shared = [...loops].flatMap((loop) => findSharing(letters, loop, loops));
  const found = [...loops].filter(
    (loop) => hasTwoWays(loop) || isBegunInside(automaton, letters, loop),
  );
  return [...new Set([...shared, ...found.map(([state]) => state)].map((one) => one.repetition))];
}

/**
 * States in loops that match nothing yet, each with all states of its loop. Only a repetition without a bound
 * makes a loop.
 */
function findLoops({ states, accepting }: Automaton): ReadonlyMap<State, ReadonlySet<State>> {
  const failing = states.filter((state) => state.repetition !== "" && !accepting.has(state));
  const reached = new Map(failing.map((state) => [state, reach(state, accepting)]));
  return new Map(
    [...reached]
      .filter(([state, others]) => others.has(state))
      .map(([state, others]) => [
        state,
        new Set([...others].filter((other) => reached.get(other)?.has(state))),
      ]),
  );
}

function reach(start: State, accepting: ReadonlySet<State>): Set<State> {
  const reached = new Set<State>();
  const open = [start];
  for (let state = open.pop(); state; state = open.pop()) {
    for (const next of state.next) {
      if (reached.has(next) || accepting.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

/**
 * Sets of characters as bits, one for all characters that no set of the expression tells apart.
 */
function divideLetters({ states, first }: Automaton): Letters {
  const all = [...states.map(({ reads }) => reads), ...first.map(({ after }) => after)];
  const sets = [...new Map(all.map((set) => [set.toString(), set])).values()];
  const edges = new Set(
    sets.flatMap(({ ranges }) => ranges.flatMap(({ min, max }) => [min, max + 1])),
  );
  const letters = new Map<string, number>();
  for (const letter of [0, ...edges]) {
    const member = sets
      .map((set) => (letter <= set.maximum && set.has(letter) ? "1" : "0"))
      .join("");
    if (member.includes("1")) letters.set(member, letter);
  }
  const bits = [...letters.values()].map((letter, index) => [letter, 1n << BigInt(index)] as const);
  const masks = new Map(
    sets.map((set) => [
      set.toString(),
      bits.reduce((mask, [letter, bit]) => (set.has(letter) ? mask | bit : mask), 0n),
    ]),
  );
  const ofSet = new Map(all.map((set) => [set, masks.get(set.toString()) ?? 0n]));
  return { bits: bits.map(([, bit]) => bit), of: (set) => ofSet.get(set) ?? 0n };
}

/** Whether a beginning inside a word that keeps the state in its loop leads to the state as well. */
function isBegunInside({ first }: Automaton, { bits, of }: Letters, [state, loop]: Loop): boolean {
  const starts = bits.filter((bit) => bit & of(state.reads)).map((last) => [last, state] as const);
  const pairs = explore<readonly [bigint | State, State]>(starts, ([late, kept]) =>
    step(kept, loop).flatMap((next) => {
      const letters = of(next.reads);
      if (typeof late !== "bigint") return meet(late, letters, of).map((one) => [one, next]);
      const begun = first.filter(
        (entry) => of(entry.after) & late && of(entry.state.reads) & letters,
      );
      const waiting = bits.filter((bit) => bit & letters);
      return [...waiting, ...begun.map((entry) => entry.state)].map((one) => [one, next]);
    }),
  );
  return pairs.some(([late, kept]) => late === state && kept === state);
}

/** The states of other loops to which a word leads that keeps both them and the given state in their loops. */
function findSharing(
  { of }: Letters,
  [before, beforeLoop]: Loop,
  loops: ReadonlyMap<State, ReadonlySet<State>>,
): State[] {
  const start = [before, before] as const;
  const pairs = explore<readonly [State, State]>([start], ([one, way]) =>
    step(one, beforeLoop).flatMap((first) =>
      meet(way, of(first.reads), of).map((second) => [first, second] as const),
    ),
  );
  const ends = pairs.flatMap(([one, way]) => (one === before && way !== before ? way : []));
  return ends.filter((after) => {
    const loop = loops.get(after);
    return loop && isShared({ of }, [before, beforeLoop], [after, loop]);
  });
}

function isShared(
  { of }: Pick<Letters, "of">,
  [before, beforeLoop]: Loop,
  [after, afterLoop]: Loop,
) {
  const triples = explore<Triple>([[before, before, after]], ([one, way, other]) =>
    step(one, beforeLoop).flatMap((first) =>
      step(other, afterLoop).flatMap((third) => {
        const letters = of(first.reads) & of(third.reads);
        return meet(way, letters, of).map((second): Triple => [first, second, third]);
      }),
    ),
  );
  return triples.some(([one, way, other]) => one === before && way === after && other === after);
}

function step(state: State, loop: ReadonlySet<State>): State[] {
  return state.next.filter((next) => loop.has(next));
}

function meet(state: State, letters: bigint, of: Letters["of"]): State[] {
  return letters === 0n ? [] : state.next.filter(({ reads }) => of(reads) & letters);
}

/** All places to which one step or more lead. */
function explore<Place extends readonly unknown[]>(
  starts: readonly Place[],
  list: (place: Place) => readonly Place[],
): readonly Place[] {
  const seen = new Map<string, Place>();
  const open = [...starts];
  const name = createNamer();
  for (let place = open.pop(); place; place = open.pop()) {
    for (const next of list(place)) {
      const key = name(next);
      if (seen.has(key)) continue;
      seen.set(key, next);
      open.push(next);
    }
  }
  return [...seen.values()];
}

function createNamer(): (place: readonly unknown[]) => string {
  const numbers = new Map<unknown, number>();
  return (place) =>
    place
      .map((one) => {
        const number = numbers.get(one) ?? numbers.size;
        numbers.set(one, number);
        return number;
      })
      .join(" ");
}

/** Whether the same word leads round a loop in two ways, as in a repetition of repetitions. */
function hasTwoWays([state, loop]: Loop): boolean {
  const next = step(state, loop);
  return new Set(next).size < next.length;
}

/** A state with all states of its loop, itself among them. */
type Loop = readonly [State, ReadonlySet<State>];

type Triple = readonly [State, State, State];

interface Letters {
  readonly bits: readonly bigint[];
  readonly of: (set: CharSet) => bigint;
}
