import { isGeneric, isInterpreter } from "../../transcript/speakers/role-from-label.ts";
import type { Turn, Unit } from "../../transcript/model/model.ts";
import type { Asker } from "../archive.ts";

/**
 * Who asks in a unit by name, each once, in order of appearance: persons, reporters of outlets, and others whose
 * label is a name. `Reporter`, `記者` and interpreters name nobody.
 */
export function listAskers({ turns }: Unit): Asker[] {
  const answering = new Set(turns.filter(({ role }) => role !== "questioner").map(getPerson));
  const askers = turns
    .filter(({ role }) => role === "questioner")
    .flatMap((turn) => createAsker(turn, answering));
  return [...new Map(askers.map((asker) => [JSON.stringify(asker), asker])).values()];
}

function getPerson({ person }: Turn): string | undefined {
  return person;
}

function createAsker(
  { label, person, outlet }: Turn,
  answering: ReadonlySet<string | undefined>,
): Asker[] {
  if (label === undefined || isInterpreter(label)) return [];
  if (person === undefined && outlet === undefined && isGeneric(label)) return [];
  return [
    {
      label,
      ...(person !== undefined && { person }),
      ...(outlet !== undefined && { outlet }),
      ...(person !== undefined && answering.has(person) && { answers: true }),
    },
  ];
}
