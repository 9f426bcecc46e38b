import type { Role } from "../../../schemas/roles.ts";
import { cutRemark } from "../../ground/plausible.ts";
import { isGeneric, isOffice } from "../../../transcript/speakers/role-from-label.ts";

/** Two labels that most likely print one person, and have two roles. */
export interface PartedLabels {
  readonly label: string;
  readonly other: string;
}

/**
 * The labels that name a person by an office or a word of address and the family name alone, `MR. HOLLIS`, and have another role
 * than the label that names the same one in full, `PRESS SECRETARY TOM HOLLIS`; or the words that another label begins with.
 */
export function listPartedRoles(roles: ReadonlyMap<string, Role>): PartedLabels[] {
  const labels = [...roles.keys()].filter((label) => !isGeneric(label));
  return labels.flatMap((label) => {
    const other = labels.find(
      (one) =>
        roles.get(one) !== roles.get(label) &&
        (isShortFor(label, one) || one.startsWith(`${label} `)),
    );
    return other === undefined ? [] : [{ label, other }];
  });
}

/** Whether the names in a label are the last of those in another one, and neither is addressed as the other is not. */
export function isShortFor(label: string, other: string): boolean {
  const [own, all] = [label, other].map(listNames);
  if (own === undefined || all === undefined || own.length !== 1 || all.length < 2) return false;
  const [address, others] = [findAddress(label), findAddress(other)];
  return own[0] === all.at(-1) && (address === others || [address, others].includes(undefined));
}

/** The words of a label that are names, folded: no office, no address, nothing after a comma. */
function listNames(label: string): string[] {
  const bare = cutRemark(label).split(/[,(（]/u, 1)[0] ?? "";
  const words = bare.match(/\p{Lu}[\p{L}'’-]+\.?/gu) ?? [];
  return words
    .filter((word) => !isOffice(word) && !address.test(word) && !/^\p{Lu}?\.$/u.test(word))
    .map((word) => word.toLowerCase());
}

function findAddress(label: string): string | undefined {
  return address.exec(label.split(/\s/u, 1)[0] ?? "")?.[1]?.toLowerCase();
}

/** How people are addressed: what tells two of one name apart. */
const address = /^(mr|mrs|ms|miss|sir|dame|mme|m|herr|frau|sr|sra)\.?$/iu;
