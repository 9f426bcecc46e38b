import { joinedParticle, particles } from "../transcript/speakers/particles.ts";
import { beginsWithFamily } from "./name-order.ts";

/** A name in two parts, each of at least one word. */
export interface DividedName {
  readonly family: readonly string[];
  readonly given: readonly string[];
  readonly order: "family-first" | "given-first";
}

/** Whether a word of a name may be a particle before a family name: `van`, `Ó`, `bin`. */
export function isParticle(word: string): boolean {
  const form = fold(word);
  return particles.has(form) || further.has(form);
}

/** Whether a word begins with a particle that is joined to it, as in `al-Masri`. */
export function hasJoinedParticle(word: string): boolean {
  return joinedParticle.test(word);
}

/**
 * Divides a name: the family name is the last word with the particles before it, two words where Spanish has two, and the
 * first word where the language has it first.
 *
 * @example divideName(["Seán", "Ó", "Briain"], "en") → { family: ["Ó", "Briain"], given: ["Seán"], … }
 */
export function divideName(words: readonly string[], language: string): DividedName {
  const first = beginsWithFamily(words, language);
  if (first > 0)
    return { family: words.slice(0, first), given: words.slice(first), order: "family-first" };
  let start = absorb(words, words.length - 1);
  const joint = fold(words[start - 1] ?? "");
  if (conjunctions.has(joint) && start > 2) start = absorb(words, start - 2);
  else if (hasTwoFamilies(words.slice(0, start), language)) start = absorb(words, start - 1);
  return { family: words.slice(start), given: words.slice(0, start), order: "given-first" };
}

/** Where a family name begins that ends in a word: its particles belong to it, but a given name stands before them. */
function absorb(words: readonly string[], name: number): number {
  let start = name;
  const before = () => fold(words[start - 1] ?? "");
  while (start > 1) {
    const next = fold(words[start] ?? "");
    const isJoint = before() === "und" && isParticle(words[start - 2] ?? "");
    const isPlace = placeWords.has(before()) && articles.has(next);
    if (!isParticle(words[start - 1] ?? "") && !isJoint && !isPlace) break;
    start -= 1;
  }
  return start;
}

/**
 * Whether the word before a family name is a family name too: in Spanish, unless it is a second given name, and elsewhere where it
 * ends as Spanish family names do.
 */
function hasTwoFamilies(before: readonly string[], language: string): boolean {
  const last = fold(before.at(-1) ?? "");
  const names = before.filter((word) => !isParticle(word));
  if (names.length < 2 || /^\p{L}\.?$/u.test(last)) return false;
  if (/^\p{L}{2,}[eé]z$/u.test(last) || last === "garcía" || last === "garcia") return true;
  return /^(?:es|ca|gl|eu)\b/u.test(language) && !secondGiven.has(last);
}

/** `Ó` and `Von` as they are compared. */
function fold(word: string): string {
  return word.toLowerCase().replace(/’/g, "'");
}

function listWords(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Particles that only whole names have: as the label of a speaker alone they are too like other words. */
const further = listWords(
  "abu abou ben dalla dallo dal dei degli de' des mac mag mhic an ní nic ó ua uí st st. 's",
);
const conjunctions = listWords("y e i");
const placeWords = listWords("aan bij in op tot uit");
const articles = listWords("de den der het 't");
const secondGiven = listWords(
  "adrián alberto alejandra alejandro alfonso alfredo ana andrea andrés ángel ángeles antonia antonio arturo beatriz carlos carmen césar clara cristina daniel david diego dolores eduardo elena enrique ernesto esteban eugenia felipe fernanda fernando francisco gabriel gonzalo guadalupe guillermo gustavo héctor ignacio inés isabel jaime javier jesús joaquín jorge josé juan julia julián julio laura leticia lorena lourdes lucía luis luisa manuel mar marcela marcos margarita maría mario marta martín mercedes miguel mónica nicolás pablo patricia paula pedro pilar rafael ramón raúl ricardo roberto rocío rodrigo rosa rosario salvador santiago sergio silvia sofía soledad sonia teresa tomás vicente víctor victoria",
);
