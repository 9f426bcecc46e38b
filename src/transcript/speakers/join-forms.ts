import { normaliseLabel } from "./label-form.ts";
import { findRoleWord, isOffice, roleFromLabel } from "./role-from-label.ts";

/**
 * Which labels of a transcript are forms of one speaker's: the longest one, by each of them. A shorter form is the name or
 * the office of a longer one, the end of its name, or its initials. What may be short for two speakers is left alone.
 *
 * @example joinForms(["FRAN KELLY, HOST", "KELLY"]) → Map { "KELLY" → "FRAN KELLY, HOST", … }
 * @example joinForms(["Mr Lee", "Ms Lee", "Lee"]) → each is its own
 */
export function joinForms(labels: readonly string[]): Map<string, string> {
  const joined = new Map<string, string>();
  const longer = indexForms(labels);
  for (const label of labels.toSorted((a, b) => b.length - a.length)) {
    const speakers = new Set(longer(label).map((other) => joined.get(other) ?? other));
    const [only] = speakers;
    joined.set(label, speakers.size === 1 && only !== undefined ? only : label);
  }
  return joined;
}

/** Finds the labels of which one is a shorter form, by its words alone. */
function indexForms(labels: readonly string[]): (label: string) => string[] {
  const [parts, ends] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const label of labels) {
    const own = [label.split(/,\s|\s?[(（)）]/u), cutDuty(label), shortenOffice(label)]
      .flat()
      .map(normaliseLabel);
    for (const part of own) {
      if (own.length > 1) addTo(parts, part, label);
      addTo(parts, shorten(label), label);
      for (const { index } of part.slice(-mostLetters).matchAll(/ /g))
        addTo(ends, part.slice(-mostLetters).slice(index + 1), label);
    }
  }
  return (label) => {
    if (findRoleWord(label) !== undefined) return [];
    const form = normaliseLabel(label);
    const isName = /\p{Lu}/u.test(label)
      ? label.split(/[\s,]+/u).every((word) => !isOffice(word))
      : /^\p{Lo}{2,4}$/u.test(label) && roleFromLabel(label) === undefined;
    const found = new Set([...(parts.get(form) ?? []), ...((isName && ends.get(form)) || [])]);
    return [...found].filter((other) => other !== label);
  };
}

/** `幹事社・みなと新聞`: who asks for the club of the press as well is of the outlet after it. */
/** `Mme Lorre, ministre` beside `Mme Lorre, ministre des ports`: the beginning of an office. */
function shortenOffice(label: string): string[] {
  const [name = "", office = "", ...others] = label.split(/,\s/u);
  const words = office.split(" ");
  if (others.length > 0 || words.length < 2) return [];
  return words.slice(1).map((_, index) => `${name}, ${words.slice(0, index + 1).join(" ")}`);
}

function cutDuty(label: string): string[] {
  const outlet = /^【?幹事(?:社)?[・\s:：、]{1,2}([^・]{2,40})$/u.exec(label)?.[1];
  return outlet === undefined ? [] : [outlet];
}

/** The first letters of a name, `Mike KRACKE` → `mk`; nothing for one word. */
function shorten(label: string): string {
  const words = (label.split(/[(（]/u, 1)[0] ?? "").trim().split(/[\s-]+/u);
  const isName = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
  return isName ? normaliseLabel(words.map((word) => word.charAt(0)).join("")) : "";
}

/** The end of a name is shorter. */
const mostLetters = 100;

function addTo(index: Map<string, Set<string>>, key: string, label: string): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, new Set([label]));
  else found.add(label);
}
