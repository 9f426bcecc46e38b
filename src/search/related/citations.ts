import type { TranscriptEntry, UnitSummary } from "../../archive/archive.ts";
import type { FindDestination } from "../../ledger/pure/destination.ts";
import type { PermanentId } from "../../ledger/pure/id.ts";
import { readAddress } from "../../site/read-address.ts";

/** A unit in one language. */
export interface PlacedUnit {
  readonly entry: TranscriptEntry;
  readonly unit: UnitSummary;
}

/** A unit, and the addresses that it links to. */
export interface LinkingUnit extends PlacedUnit {
  readonly links: readonly string[];
}

/**
 * Which units link to which: by the conference and the unit, `2022-02-02-hayashi#Q3`, in the order given. A link to an
 * address that moved is one to where it leads today; one to a withdrawn unit is none.
 *
 * @param follow finds what stands at an address today
 */
export function listCitations(
  units: Iterable<LinkingUnit>,
  follow: FindDestination<PermanentId>,
): Map<string, PlacedUnit[]> {
  const cited = new Map<string, PlacedUnit[]>();
  for (const { entry, unit, links } of units) {
    if (links.length === 0) continue;
    const own = nameUnit(entry.id, unit.id);
    const targets = links.flatMap((link) => findTarget(link, entry, follow) ?? []);
    for (const target of new Set(targets)) {
      if (target === own) continue;
      const known = cited.get(target);
      if (known === undefined) cited.set(target, [{ entry, unit }]);
      else known.push({ entry, unit });
    }
  }
  return cited;
}

/** The key of a unit in all its languages: `2022-02-02-hayashi#Q3`. */
export function nameUnit(conference: string, unit: string): string {
  return `${conference}#${unit}`;
}

function findTarget(
  link: string,
  { id: conference, language }: TranscriptEntry,
  follow: FindDestination<PermanentId>,
): string | undefined {
  const inText = /^#([qs])(\d+[a-z]*)/.exec(link);
  const written = inText
    ? { conference, unit: (inText[1] ?? "").toUpperCase() + (inText[2] ?? ""), language }
    : readAddress(link);
  if (written?.unit === undefined) return undefined;
  const destination = follow(written);
  if (destination.kind !== "live" && destination.kind !== "moved") return undefined;
  const { text } = destination;
  return text.unit === undefined ? undefined : nameUnit(text.conference, text.unit);
}
