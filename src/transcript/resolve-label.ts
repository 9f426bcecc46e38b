import type { Role } from "../schemas/roles.ts";
import type { TranscriptFrontmatter } from "../schemas/transcript.ts";
import type { Directory } from "./directory.ts";
import { normaliseLabel } from "./label-form.ts";
import { findRoleWord } from "./speaker-words.ts";

/** Who a label means. */
export interface Speaker {
  readonly person?: string;
  readonly outlet?: string;
  /** What the label itself says of the role; absent where the exchange must decide. */
  readonly role?: Role;
  /** Whether the label is a role word that any speaker of that role may have. */
  readonly generic: boolean;
}

export type ResolveLabel = (label: string) => Speaker | undefined;

/** Makes the resolver for one transcript. */
export function createResolver(
  { labels = {} }: Partial<TranscriptFrontmatter>,
  directory: Directory,
): ResolveLabel {
  const aliases = new Map(
    [...directory.people.values()].flatMap(({ id, aliases: forms }) =>
      forms.map((form) => [normaliseLabel(form), id]),
    ),
  );
  const meanings = new Map(
    Object.entries(labels).map(([label, meaning]) => [normaliseLabel(label), meaning]),
  );
  return (label) => {
    const meaning = meanings.get(normaliseLabel(label));
    if (meaning !== undefined) {
      const { person, outlet, role } = meaning;
      return {
        ...(person !== undefined && { person }),
        ...(outlet !== undefined && { outlet }),
        ...(role !== undefined && { role }),
        generic: false,
      };
    }
    const person = aliases.get(normaliseLabel(label));
    if (person !== undefined) return { person, role: "respondent", generic: false };
    const role = findRoleWord(label);
    return role === undefined ? undefined : { role, generic: true };
  };
}
