import { timeZone } from "../../../schemas/values.ts";

/** A time zone in a text, and the words that name it. */
export interface NamedZone {
  readonly zone: string;
  /** From the start of the text given. */
  readonly text: string;
}

const phrases: readonly RegExp[] = [
  /^[\s,(（]*(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})(?: local)? time\b\s*[)）]?/u,
  /^[\s,(（]*\(?(?:heure|hora|ora|Uhrzeit)(?: locale| local)? (?:de|di|in) (\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})\s*[)）]?/u,
  /^[\s,(（]*([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_/+-]+)\s*[)）]?/u,
];

/**
 * The zone named right after a time, by its own name or by its city. A city that names no zone, or several, is
 * ignored.
 *
 * @example findNamedZone(" (Tokyo time), in the annex") → { zone: "Asia/Tokyo", text: " (Tokyo time)" }
 * @example findNamedZone(" heure de Paris") → { zone: "Europe/Paris", text: " heure de Paris" }
 */
export function findNamedZone(text: string): NamedZone | undefined {
  for (const phrase of phrases) {
    const match = phrase.exec(text);
    const zone = match?.[1] === undefined ? undefined : readZone(match[1]);
    if (match !== null && zone !== undefined) return { zone, text: match[0] };
  }
  return undefined;
}

/**
 * The IANA zone that a name is, or whose city it is.
 *
 * @example readZone("Europe/Paris") → "Europe/Paris"
 */
export function readZone(name: string): string | undefined {
  if (name.includes("/")) return timeZone.safeParse(name).success ? name : undefined;
  const found = cities.get(name.toLowerCase().replaceAll(" ", "_")) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

const cities = Map.groupBy(
  Intl.supportedValuesOf("timeZone"),
  (name) => name.split("/").at(-1)?.toLowerCase() ?? "",
);
