import { joinDate } from "../schemas/conference-id.ts";
import type { Office, Person } from "../schemas/person.ts";
import type { TranscriptEntry } from "../archive/archive.ts";
import type { Turn, Unit } from "../transcript/model/model.ts";
import { findOffice } from "./office.ts";

/** The office that a speaker held on the day, by the title in each language. */
export type Introductions = ReadonlyMap<Turn, Office["title"]>;

/**
 * Who is who: at the first turn of each person the office that they held on that day, unless the label prints it. It is
 * a note of the archive, not part of the text.
 *
 * @param units those of a page, in order
 */
export function introduceSpeakers(
  units: readonly Unit[],
  people: ReadonlyMap<string, Person>,
  { date }: Pick<TranscriptEntry, "date">,
): Introductions {
  const first = new Map<string, Turn>();
  for (const turn of units.flatMap(({ turns }) => turns)) {
    if (turn.person !== undefined && !first.has(turn.person)) first.set(turn.person, turn);
  }
  return new Map(
    [...first].flatMap(([id, turn]) => {
      const person = people.get(id);
      const office = person && findOffice(person, joinDate(date));
      return office === undefined || isPrinted(office, turn) ? [] : [[turn, office.title]];
    }),
  );
}

function isPrinted({ title }: Office, { label = "" }: Turn): boolean {
  const printed = label.toLowerCase();
  return Object.values(title).some((text) => printed.includes(text.toLowerCase()));
}
