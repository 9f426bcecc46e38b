import type { Role } from "../../../schemas/roles.ts";
import { findKind } from "../../grammar/kind.ts";

/**
 * Who answers and who asks in an interview of two, by its title: whom the title names answers.
 *
 * @param forms the longest label of each speaker, by all that are forms of it
 * @example readInterviewed("Interview of Ada Renn, mayor, on Radio Foss", the forms of `PER LUND` and `ADA RENN`)
 * → PER LUND questioner, ADA RENN respondent
 */
export function readInterviewed(
  title: string,
  forms: ReadonlyMap<string, string>,
): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const speakers = [...new Set(forms.values())];
  if (speakers.length !== 2 || findKind(title) !== "interview") return roles;
  const named = new Set(listNames(title));
  const asked = speakers.filter((label) => listNames(label).every((name) => named.has(name)));
  const [only] = asked;
  if (only === undefined || asked.length > 1 || listNames(only).length < 2) return roles;
  for (const [label, speaker] of forms)
    roles.set(label, speaker === only ? "respondent" : "questioner");
  return roles;
}

/** Words of names, without their accents, which capitals often lack. */
function listNames(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/\p{L}{2,}/gu) ?? [];
}
