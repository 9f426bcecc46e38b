import type { WithdrawnWords } from "../../ledger/pure/withdrawn-words.ts";
import { fingerprintUnit } from "../../transcript/model/fingerprint.ts";
import type { Transcript, Unit } from "../../transcript/model/model.ts";
import { listUnits, listUnitText } from "../../transcript/model/read.ts";

/** A fresh import without the units that the archive withdrew and that do not stand in it any more. */
export function leaveWithdrawn(
  fresh: Transcript,
  standing: Transcript,
  withdrawn: WithdrawnWords,
): Transcript {
  const kept = new Set(Array.from(listUnits(standing), ({ unit }) => fingerprintUnit(unit)));
  const isLeft = (unit: Unit): boolean =>
    withdrawn.has(listUnitText(unit)) && !kept.has(fingerprintUnit(unit));
  const sections = fresh.sections.flatMap((section) => {
    const units = section.units.filter((unit) => !isLeft(unit));
    const isEmptied = units.length === 0 && section.units.length > 0;
    return isEmptied && section.notes.length === 0 ? [] : [{ ...section, units }];
  });
  return { ...fresh, sections };
}
