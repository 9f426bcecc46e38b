import { writeOut } from "../format/digraphs.ts";
import { tokenizeText, type Word } from "../format/words.ts";
import type { People, PersonRow } from "../format/people.ts";
import { memoize } from "../../text/memoize.ts";
import type { SearchState } from "../format/state.ts";

/** A person whose name the reader may be typing, to be chosen as a filter. */
export interface PersonSuggestion {
  readonly id: string;
  readonly facet: PersonRow["facet"];
  readonly names: PersonRow["names"];
  /** The form of the name that was typed. */
  readonly form: string;
  /** The query without the name. */
  readonly rest: string;
}

/**
 * Persons whose names the last words of a query begin, in any form and any order of words: those with a word as it
 * was typed first, then those with most units. Persons who are chosen already are left out.
 *
 * @example suggestPeople(people, { query: "sado hayas", … }) → Hayashi, with the rest `sado`
 */
export function suggestPeople(people: People, { query, facets }: SearchState): PersonSuggestion[] {
  for (const { words, rest } of listEnds(query)) {
    const found = people.flatMap((person) => {
      if (facets[person.facet].includes(person.id)) return [];
      const matches = person.forms.flatMap((form) => matchForm(form, words) ?? []);
      const best = matches.find(({ exact }) => exact) ?? matches[0];
      if (best === undefined) return [];
      const { id, facet, names } = person;
      return [{ exact: best.exact, suggestion: { id, facet, names, form: best.form, rest } }];
    });
    if (found.length === 0) continue;
    const sorted = found.sort((a, b) => Number(b.exact) - Number(a.exact));
    return sorted.slice(0, mostSuggested).map(({ suggestion }) => suggestion);
  }
  return [];
}

const mostSuggested = 5;
/** Words of the query that may be a name. */
const longestName = 4;

interface End {
  readonly words: readonly Word[];
  readonly rest: string;
}

/**
 * The ends of a query that may be a name, the longest first: its last words, outside quotes, not excluded, and not an
 * alternative to others, which a filter cannot be.
 */
function listEnds(query: string): End[] {
  const open = query.split(/["“”„‟«»＂|｜]/u).at(-1) ?? "";
  const quotes = query.match(/["“”„‟«»＂]/gu)?.length ?? 0;
  if (quotes % 2 === 1) return [];
  const starts = Array.from(open.matchAll(/(?<=^|\s)\S/gu), ({ index }) => index);
  const from = query.length - open.length;
  return starts.slice(-longestName).flatMap((start) => {
    const end = open.slice(start);
    const { words } = tokenizeText(end);
    const rest = query.slice(0, from + start).trim();
    const isOther = /(?:^|\s)[-−－]/u.test(end) || /(?:[|｜]|(?:^|\s)(?:OR|ＯＲ))$/u.test(rest);
    return isOther || !isLong(words) ? [] : [{ words, rest }];
  });
}

/** One letter begins too many names; an ideographic character or initials that touch, `J.T.`, do not. */
function isLong(words: readonly Word[]): boolean {
  return (
    words.some(({ ideographic }) => ideographic) ||
    joinTouching(words).some((text) => text.length > 1)
  );
}

interface Match {
  readonly form: string;
  /** Whether a word was typed whole. */
  readonly exact: boolean;
}

/**
 * A form in ideographic characters must begin with what was typed; another must have a word for each that was, where
 * its words stand as they are written or joined.
 */
function matchForm(form: string, typed: readonly Word[]): Match | undefined {
  const words = readWords(form);
  if (words.some((word) => word.ideographic)) {
    const [whole, begun] = [joinWords(words), joinWords(typed)];
    return whole.startsWith(begun) ? { form, exact: whole === begun } : undefined;
  }
  const matches = readSpellings(form).flatMap((spelling) => matchWords(spelling, typed) ?? []);
  return matches.length === 0 ? undefined : { form, exact: matches.includes("exact") };
}

function matchWords(
  words: readonly string[],
  typed: readonly Word[],
): "exact" | "begun" | undefined {
  const left = [...words];
  let exact = false;
  for (const { text } of typed) {
    const place = left.includes(text)
      ? left.indexOf(text)
      : left.findIndex((word) => word.startsWith(text));
    if (place < 0) return undefined;
    exact ||= left[place] === text;
    left.splice(place, 1);
  }
  return exact ? "exact" : "begun";
}

const readWords = memoize(5000, (form) => tokenizeText(form).words);

/** The words of a form, with and without what divides those of `O’Brien` and `J. T.`, and with `ü` as `ue`. */
const readSpellings = memoize(5000, (form) =>
  [...new Set([form, writeOut(form)])].flatMap((written) => {
    const { words } = tokenizeText(written);
    return [words.map(({ text }) => text), joinInitials(joinTouching(words))];
  }),
);

/** @example joinTouching of J. Keith O’Brien → ["j", "keith", "obrien"] */
function joinTouching(words: readonly Word[]): string[] {
  const joined: string[] = [];
  for (const { text, gap } of words) {
    const last = joined.length > 0 && !/\s/u.test(gap) ? (joined.pop() ?? "") : "";
    joined.push(last + text);
  }
  return joined;
}

/** @example joinInitials(["j", "t", "smith"]) → ["jt", "smith"] */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isInitial = false;
  for (const word of words) {
    const isNext = Array.from(word).length === 1;
    const last = isNext && isInitial ? (joined.pop() ?? "") : "";
    joined.push(last + word);
    isInitial = isNext;
  }
  return joined;
}

function joinWords(words: readonly Word[]): string {
  return words.map(({ text }) => text).join("");
}
