import type { Role } from "../../../schemas/roles.ts";
import { findKind } from "../../grammar/kind.ts";

/**
 * Who answers and who asks in an interview of two, by its title: whom the title names answers.
 *
 * @example readInterviewed("Interview of Ada Renn, mayor, on Radio Foss", ["PER LUND", "ADA RENN"])
 * → PER LUND questioner, ADA RENN respondent
 */
export function readInterviewed(
  title: string,
  labels: readonly string[],
): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  if (labels.length !== 2 || findKind(title) !== "interview") return roles;
  const named = new Set(listNames(title));
  const asked = labels.filter((label) => listNames(label).every((name) => named.has(name)));
  const [only] = asked;
  if (only === undefined || asked.length > 1 || listNames(only).length < 2) return roles;
  for (const label of labels) roles.set(label, label === only ? "respondent" : "questioner");
  return roles;
}

/** Words of names, without their accents, which capitals often lack. */
function listNames(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/\p{L}{2,}/gu) ?? [];
}
