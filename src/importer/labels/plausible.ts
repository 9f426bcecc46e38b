import { findRoleWord, isOccupation } from "../../transcript/speakers/role-from-label.ts";

const connectives = new Set(
  "a al am and at bin da de del della der di du e el en for in la le of on the to und van von y".split(
    " ",
  ),
);
const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|hon|gen|lt|col|maj|sen|rep|gov|adm|capt|sgt|st|jr|sr|m|mme|mlle|sra?|srta|no|u\.s|u\.k|u\.n|[\p{Lu}](?:\.[\p{Lu}])*)$/iu;

/** Particles that names of families begin with: `de Guindos`. */
const particles = new Set("al da de del della der di du el la le van von".split(" "));

/** A particle that is joined to a name: `al-Awsat`, `d’Ormesson`. */
const joinedParticle = /^(?:a[dlnrstz]|ash|el|d|l)[-'’](?=\p{Lu})/u;

/**
 * Whether words could be the label of a speaker: a word for a role, or few, written as a name or title is, and
 * no sentence.
 * Scripts without capitals are judged by length alone.
 *
 * @example isPlausibleLabel("Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs") → true
 * @example isPlausibleLabel("What I said was this") → false
 */
export function isPlausibleLabel(text: string): boolean {
  if (!/\p{L}/u.test(text) || text.length > 100 || holdsSentenceEnd(text)) return false;
  if (!/^\p{Ll}/u.test(text) && findRoleWord(text) !== undefined) return true;
  const words = text.split(/\s+/);
  if (words.length > 12) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return text.length <= 40 && words.length <= 6;
  return words.every((word, index) => isNameWord(word, words, index));
}

/** Whether a full stop, question mark or the like stands in it, those of `Mr.` and initials apart. */
function holdsSentenceEnd(text: string): boolean {
  if (/[?!。？！…]|https?$/.test(text)) return true;
  return text
    .split(/\s+/)
    .some((word) => word.endsWith(".") && !titles.test(word.replace(/^[("“]+|\.$/gu, "")));
}

function isNameWord(word: string, words: readonly string[], index: number): boolean {
  const trimmed = word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "");
  const bare = trimmed.replace(joinedParticle, "");
  if (bare === "" || !/^\p{Ll}/u.test(bare)) return true;
  if (index > 0) return connectives.has(bare) || isOccupation(bare);
  return particles.has(bare) && words.some((other) => /^\p{Lu}/u.test(other));
}
