import { type AST, RegExpParser } from "@eslint-community/regexpp";
import type { CharSet } from "refa";
import { Chars, toUnicodeSet } from "regexp-ast-analysis";

/** An expression by Glushkov's construction: a state for every character of it that can be read. */
export interface Automaton {
  readonly states: readonly State[];
  /** Where a match begins; nowhere inside a text for an expression with flag `y`. */
  readonly first: readonly Entry[];
  /** States after which the expression has matched, whatever follows. */
  readonly accepting: ReadonlySet<State>;
}

/** A place of the expression that reads one character. */
export interface State {
  readonly reads: CharSet;
  readonly next: State[];
  /** The innermost repetition without a bound in which it stands. */
  readonly repetition: string;
}

/** A state that can be the first, and the characters that may stand before it. */
export interface Entry {
  readonly state: State;
  readonly after: CharSet;
}

/**
 * The automaton of a literal, `/\s+$/u`. Assertions are taken as met: they never end a match, but a part
 * that only an assertion follows does not accept. What a lookahead looks for is a way of its own, without
 * an end.
 */
export function buildAutomaton(literal: string): Automaton {
  const { pattern, flags } = new RegExpParser().parseLiteral(literal);
  const states: State[] = [];
  const part = new Builder(flags, states).choose(pattern.alternatives, "");
  return { states, first: flags.sticky ? [] : part.first, accepting: new Set(part.accepting) };
}

/** The parts of one expression; all add their states to the same list. */
class Builder {
  readonly #flags: AST.Flags;
  readonly #states: State[];

  constructor(flags: AST.Flags, states: State[]) {
    this.#flags = flags;
    this.#states = states;
  }

  choose(alternatives: readonly AST.Alternative[], repetition: string): Part {
    const parts = alternatives.map(({ elements }) =>
      elements.map((one) => this.#build(one, repetition)).reduce(joinParts, this.#nothing()),
    );
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      accepting: parts.flatMap(({ accepting }) => accepting),
      empty: unite(parts.map(({ empty }) => empty)),
      isOptional: parts.some(({ isOptional }) => isOptional),
    };
  }

  #nothing(): Part {
    return { first: [], last: [], accepting: [], empty: () => this.#all, isOptional: true };
  }

  get #all(): CharSet {
    return Chars.all(this.#flags);
  }

  #build(node: AST.Element, repetition: string): Part {
    switch (node.type) {
      case "Group":
      case "CapturingGroup":
        return this.choose(node.alternatives, repetition);
      case "Quantifier":
        return this.#repeat(node, repetition);
      case "Assertion":
        return this.#assert(node, repetition);
      case "Backreference":
        return this.#refer(node, repetition);
      default:
        return this.#read(toUnicodeSet(node, this.#flags).chars, repetition);
    }
  }

  #read(reads: CharSet, repetition: string): Part {
    const state = { reads, next: [], repetition };
    this.#states.push(state);
    const first = [{ state, after: this.#all }];
    return { first, last: [state], accepting: [state], empty: undefined, isOptional: false };
  }

  /** The group again: it may read more than what it read before. */
  #refer({ resolved }: AST.Backreference, repetition: string): Part {
    const groups = Array.isArray(resolved) ? resolved : [resolved];
    return this.choose(
      groups.flatMap(({ alternatives }) => alternatives),
      repetition,
    );
  }

  #repeat({ element, min, max, raw }: AST.Quantifier, repetition: string): Part {
    let whole = this.#nothing();
    for (let count = 0; count < min; count += 1)
      whole = joinParts(whole, this.#build(element, repetition));
    if (max === Infinity)
      return joinParts(whole, makeOptional(this.#loop(element, raw), this.#all));
    let rest = this.#nothing();
    for (let count = min; count < max; count += 1) {
      rest = makeOptional(joinParts(this.#build(element, repetition), rest), this.#all);
    }
    return joinParts(whole, rest);
  }

  #loop(element: AST.Element, raw: string): Part {
    const part = this.#build(element, raw);
    connect(part.last, part.first);
    return part;
  }

  #assert(node: AST.Assertion, repetition: string): Part {
    const part = { first: [], last: [], accepting: [], isOptional: false };
    switch (node.kind) {
      case "lookahead": {
        const { first } = this.choose(node.alternatives, repetition);
        return { ...part, first, empty: () => this.#all };
      }
      case "lookbehind":
        return { ...part, empty: this.#lookBack(node) };
      case "word":
        return { ...part, empty: (reads) => this.#findBoundary(node, reads) };
      case "start": {
        const { multiline } = this.#flags;
        const before = multiline ? Chars.lineTerminator(this.#flags) : Chars.empty(this.#flags);
        return { ...part, empty: () => before };
      }
      case "end":
        return { ...part, empty: () => this.#all };
    }
  }

  #lookBack({ alternatives, negate }: AST.LookbehindAssertion): Gate {
    const sets = alternatives.map(({ elements }) => this.#findBefore(elements));
    const known = sets.filter((set) => set !== undefined);
    if (known.length < sets.length) return () => this.#all;
    const before = known.reduce((one, other) => one.union(other), Chars.empty(this.#flags));
    return () => (negate ? before.negate() : before);
  }

  /** What one character a lookbehind asks for; undefined where it is more than that. */
  #findBefore([only, ...others]: readonly AST.Element[]): CharSet | undefined {
    if (only === undefined || others.length > 0) return undefined;
    if (only.type === "Assertion" && only.kind === "start") return Chars.empty(this.#flags);
    return isCharacter(only) ? toUnicodeSet(only, this.#flags).chars : undefined;
  }

  #findBoundary({ negate }: AST.WordBoundaryAssertion, reads: CharSet): CharSet {
    const word = Chars.word(this.#flags);
    const isWord = reads.isSubsetOf(word);
    if (!isWord && !reads.isDisjointWith(word)) return this.#all;
    return isWord === negate ? word : word.negate();
  }
}

function isCharacter(
  node: AST.Element,
): node is AST.Character | AST.CharacterClass | AST.CharacterSet {
  return ["Character", "CharacterClass", "CharacterSet"].includes(node.type);
}

function joinParts(left: Part, right: Part): Part {
  connect(left.last, right.first);
  const { empty } = left;
  const entered = empty
    ? right.first.map(({ state, after }) => ({ state, after: after.intersect(empty(state.reads)) }))
    : [];
  return {
    first: [...left.first, ...entered],
    last: [...right.last, ...(right.empty ? left.last : [])],
    accepting: [...right.accepting, ...(right.isOptional ? left.accepting : [])],
    empty: intersect(left.empty, right.empty),
    isOptional: left.isOptional && right.isOptional,
  };
}

function connect(last: readonly State[], first: readonly Entry[]): void {
  for (const one of last) {
    for (const { state, after } of first) {
      if (!one.reads.isDisjointWith(after)) one.next.push(state);
    }
  }
}

function makeOptional(part: Part, all: CharSet): Part {
  return { ...part, empty: () => all, isOptional: true };
}

function unite(gates: readonly (Gate | undefined)[]): Gate | undefined {
  const open = gates.filter((gate) => gate !== undefined);
  const [one, ...others] = open;
  if (one === undefined) return undefined;
  return (reads) => others.reduce((all, gate) => all.union(gate(reads)), one(reads));
}

function intersect(one: Gate | undefined, other: Gate | undefined): Gate | undefined {
  if (one === undefined || other === undefined) return undefined;
  return (reads) => one(reads).intersect(other(reads));
}

/** Part of an expression. */
interface Part {
  readonly first: readonly Entry[];
  readonly last: readonly State[];
  /** Those of the last after which nothing need be looked at. */
  readonly accepting: readonly State[];
  /** Undefined where the part always reads something. */
  readonly empty: Gate | undefined;
  /** Whether it can be left out without an assertion. */
  readonly isOptional: boolean;
}

/** What may stand before a character that is read next. */
type Gate = (reads: CharSet) => CharSet;
