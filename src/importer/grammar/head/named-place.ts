/** A place and the words that say that it is one. */
export interface NamedPlace {
  readonly place: string;
  /** `Place:`, from the start of the line; empty where the words themselves tell. */
  readonly name: string;
}

/**
 * The place that a line of its own names.
 *
 * @example findNamedPlace("Place: MOFA Press Conference Room")
 * → { place: "MOFA Press Conference Room", name: "Place:" }
 * @example findNamedPlace("Held at the Harbour Hall") → { place: "Harbour Hall", name: "Held at the " }
 * @example findNamedPlace("In the first place: no.") → undefined
 */
export function findNamedPlace(line: string): NamedPlace | undefined {
  const [, name, place] = named.exec(line) ?? held.exec(line) ?? [];
  return name === undefined || place === undefined ? undefined : { place: place.trim(), name };
}

/** `Held at the Harbour Hall, Brest`: names alone, and no day. */
const held =
  /^((?:Held|Recorded|Delivered) (?:at|in) (?:the )?)(\p{Lu}[\p{L}'’.-]*(?:,? (?:of |the |and )?[\p{Lu}][\p{L}'’.-]*){0,9})$/u;

const named =
  /^((?:Place|Venue|Location|Ort|Lieu|Lugar|Luogo|Local|於|場所|会場|地点|地點|장소)\s*[:：]|(?:場所|会場|地点|地點|장소)[\s\u3000])\s*(.{2,200})$/iu;
