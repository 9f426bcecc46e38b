import type { Role } from "../../../schemas/roles.ts";
import { findKind } from "../../grammar/kind.ts";
import type { LabelUse } from "./uses.ts";

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

/**
 * Who answers and who asks where two speak, by how the first one begins: whom it presents by name answers, if it asks twice
 * and in half of its turns, and the other one never.
 *
 * @example readPresented("Our first guest is Ada Renn, once mayor.", …) → PER LUND questioner, ADA RENN respondent
 */
export function readPresented(
  opening: string,
  uses: readonly Pick<LabelUse, "label" | "turns" | "asks">[],
  forms: ReadonlyMap<string, string>,
): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const [host, guest, ...others] = [...new Set(uses.map(({ label }) => forms.get(label) ?? label))];
  if (host === undefined || guest === undefined || others.length > 0) return roles;
  const count = (speaker: string, of: "turns" | "asks") =>
    uses.reduce((all, use) => all + (forms.get(use.label) === speaker ? use[of] : 0), 0);
  const asks = count(host, "asks");
  if (asks < 2 || asks * 2 < count(host, "turns") || count(guest, "asks") > 0) return roles;
  const [named, names] = [new Set(listNames(opening)), listNames(guest)];
  if (names.length < 2 || !names.every((name) => named.has(name))) return roles;
  for (const [label, speaker] of forms)
    roles.set(label, speaker === guest ? "respondent" : "questioner");
  return roles;
}

/** Words of names, without their accents, which capitals often lack. */
function listNames(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/\p{L}{2,}/gu) ?? [];
}
