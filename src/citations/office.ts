import type { Office, Person } from "../schemas/person.ts";

/**
 * The office a person held on that day (YYYY-MM-DD): the last listed where terms overlap; none where the day
 * is not known.
 */
export function findOffice(person: Person, day: string | undefined): Office | undefined {
  if (day === undefined) return undefined;
  return person.offices.findLast(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
  );
}

/** Text of that language, of its base language, of English, or whatever there is. */
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
