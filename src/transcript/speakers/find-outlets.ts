import { normaliseLabel } from "./label-form.ts";
import type { NameIndex } from "./name-index.ts";
import { cutRoleWord, findRoleWord } from "./role-from-label.ts";

/**
 * The outlets that a normalised label names: the whole of it, or a part that a comma, bracket, slash or
 * `of` cuts off (`kojima, nhk`, `nohira of asahi shimbun`), a role word beside it aside; in Chinese,
 * Japanese and Korean a space also cuts (`朝日新聞 野平記者`), and a name may follow without one if a
 * word such as `記者` ends the label.
 */
export function findOutlets(form: string, { outlets }: NameIndex): string[] {
  const found = new Set(outlets.get(form));
  if (found.size > 0) return [...found];
  for (const part of listParts(form)) {
    for (const id of outlets.get(part) ?? []) found.add(id);
  }
  if (found.size === 0 && cutRoleWord(form) !== form) {
    for (const [name, ids] of outlets) {
      if (/^\P{ASCII}/u.test(name) && form.startsWith(name)) ids.forEach((id) => found.add(id));
    }
  }
  return [...found];
}

function listParts(form: string): string[] {
  const parts = form
    .split(/[,、/()|–—;・]| - | (?:of|from|with|for) (?:the )?|(?<=\P{ASCII}) | (?=\P{ASCII})/u)
    .map(normaliseLabel)
    .filter((part) => part !== "");
  return parts.flatMap((part) => [part, dropRoleWord(part)]);
}

/** `nhk reporter` → `nhk`, `reporter nhk` → `nhk`. */
function dropRoleWord(part: string): string {
  const words = part.split(" ");
  if (findRoleWord(words.at(-1) ?? "") !== undefined) return words.slice(0, -1).join(" ");
  if (findRoleWord(words[0] ?? "") !== undefined) return words.slice(1).join(" ");
  return cutRoleWord(part);
}
