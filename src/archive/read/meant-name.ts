import { languageTag } from "../../schemas/values.ts";

/**
 * What to do about a file whose name is not right: the name that is meant, where it can be told, and what a copy is that an
 * editor, a file manager or a merge left.
 *
 * @param isRight whether a name is one
 * @example adviseName("2022-02-02-hayashi.en.md~", …) → remove it if `2022-02-02-hayashi.en.md` is there
 */
export function adviseName(
  name: string,
  folder: string,
  isRight: (name: string) => boolean,
): string {
  const original = removeCopySigns(name);
  if (original !== name && isRight(original))
    return `If \`${original}\` stands beside it, this is a copy: write into that file what only this one has, and remove this one. If not, rename it to \`${original}\`.`;
  const meant = correctName(name);
  if (meant !== name && isRight(meant)) return `Rename it to \`${meant}\`.`;
  return `Rename the file. If it does not belong to ${folder}/, move it out of the content folder.`;
}

function removeCopySigns(name: string): string {
  return name
    .replace(/^(?:#|\.#|~\$|Copy of )/u, "")
    .replace(/(?:[~#]|\.(?:bak|backup|old|orig|rej|save|swp|tmp))$/iu, "")
    .replace(
      /(?: ?\(\d{1,3}\)| - (?:Copy|コピー)| copy(?: \d{1,3})?| のコピー)(?=\.[a-z]+$)/iu,
      "",
    );
}

/** Other endings, capitals, and language tags in other letters. */
function correctName(name: string): string {
  const [, stem = "", tag, ending = ""] = /^([^.]*)(?:\.([^.]*))?\.([^.]+)$/u.exec(name) ?? [];
  const slug = stem
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, "-");
  const known = /^(?:markdown|mdown|mkd|md)$/iu.test(ending)
    ? "md"
    : ending.replace(/^ya?ml$/iu, "yaml");
  return [slug, ...(tag === undefined ? [] : [correctTag(tag)]), known].join(".");
}

function correctTag(tag: string): string {
  try {
    const [canonical = tag] = Intl.getCanonicalLocales(tag.replaceAll("_", "-"));
    return languageTag.safeParse(canonical).success ? canonical : tag;
  } catch {
    return tag;
  }
}
