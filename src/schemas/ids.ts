/**
 * Lower-case letters and digits of any script, words joined by single hyphens: `hayashi-yoshimasa`. Letters
 * that are not shown, such as fillers and variation selectors, make two names look the same and are none.
 */
export const slugPattern =
  /^(?!.*\p{DI})[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]+)*$/u;

/**
 * The id of a unit, in three parts: letter, number, letters. Numbers begin at 1, without leading zeros and with
 * at most six digits. Number 0 exists only with letters: `Q0a` was inserted before `Q1`.
 */
export const unitIdPattern = /^([QS])(0(?=[a-z])|[1-9]\d{0,5})([a-z]{0,3})$/;

/**
 * What a slug should be and is not; undefined where it can name files and addresses everywhere.
 *
 * @example findSlugFault("con") → "expected a name that Windows does not reserve"
 */
export function findSlugFault(slug: string): string | undefined {
  if (!slugPattern.test(slug)) return "expected lower-case letters and digits joined by hyphens";
  if (isWindowsName(slug)) return "expected a name that Windows does not reserve";
  if (slug !== slug.normalize("NFC")) return "expected letters in Unicode's composed form (NFC)";
  return new TextEncoder().encode(slug).length > longestSlug
    ? `expected at most ${String(longestSlug)} bytes`
    : undefined;
}

/** The same for a conference, whose address must not look like a unit's. */
export function findConferenceSlugFault(slug: string): string | undefined {
  if (/^[sq]\d+[a-z]*$/.test(slug)) return "expected a name that is not the id of a unit";
  return findSlugFault(slug);
}

/** Names that no file may have on Windows, with any ending. */
export function isWindowsName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
}

/** Bytes in UTF-8: file systems allow 255, and the names of some files have a date and endings besides. */
const longestSlug = 200;
