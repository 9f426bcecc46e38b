import type { Office, Person } from "../schemas/person.ts";

/**
 * The office that a person held on a day (YYYY-MM-DD). If terms overlap, the one listed last; none if the day is
 * unknown.
 */
export function findOffice(person: Person, day: string | undefined): Office | undefined {
  if (day === undefined) return undefined;
  return person.offices.findLast(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
  );
}

/** The text in that language, else in its base language, else in English, else in any language. */
export function selectText(
  texts: Readonly<Record<string, string>>,
  language: string,
): string | undefined {
  return (
    texts[language] ??
    texts[language.split("-")[0] ?? language] ??
    texts["en"] ??
    Object.values(texts)[0]
  );
}
