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
 * @example findNamedPlace("In the first place: no.") → undefined
 */
export function findNamedPlace(line: string): NamedPlace | undefined {
  const [, name, place] = named.exec(line) ?? [];
  return name === undefined || place === undefined ? undefined : { place: place.trim(), name };
}

const named =
  /^((?:Place|Venue|Location|Ort|Lieu|Lugar|Luogo|Local|於|場所|会場|地点|地點|장소)\s*[:：]|(?:場所|会場|地点|地點|장소)[\s\u3000])\s*(.{2,200})$/iu;
