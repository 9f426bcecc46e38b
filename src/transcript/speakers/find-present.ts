import type { Person, PersonName } from "../../schemas/person.ts";
import type { Directory } from "./directory.ts";
import { listFamilyForms } from "./cut-office.ts";
import { normaliseLabel } from "./label-form.ts";

/**
 * Ids of people whom a title names in full and a label by family name: `MR. CARNEY` below `Press Briefing by Jay Carney`
 * is he, and no other Carney.
 */
export function findPresent(
  title: string,
  labels: readonly string[],
  { people }: Pick<Directory, "people">,
): string[] {
  const families = new Set(labels.flatMap(listFamilyForms));
  const form = ` ${flatten(title)} `;
  return [...people.values()].flatMap((person) =>
    isPresent(person, form, families) ? person.id : [],
  );
}

function isPresent({ names }: Person, title: string, families: ReadonlySet<string>): boolean {
  return names.some((name) => {
    const { family } = name;
    if (family === undefined || !families.has(normaliseLabel(family))) return false;
    return listOrders(name).some((form) => title.includes(` ${flatten(form)} `));
  });
}

function listOrders({ family = "", given }: PersonName): string[] {
  return [`${given} ${family}`, `${family} ${given}`];
}

/** Words alone: `J. Weir` is in `THE HON. J. WEIR, M.P.` */
function flatten(text: string): string {
  return normaliseLabel(text)
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")
    .trim();
}
