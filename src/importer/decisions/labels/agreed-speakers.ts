import type { Directory } from "../../../transcript/speakers/directory.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import type { ResolveLabel } from "../../../transcript/speakers/resolve-label.ts";

/** What a document says of itself. */
export interface Provenance {
  readonly publisher?: string | undefined;
  readonly title?: string | undefined;
  readonly labels: readonly string[];
}

/** The finder of speakers for a document, and whom bare offices might have meant. */
export interface AgreedSpeakers {
  readonly resolve: ResolveLabel;
  /** Ids of people by labels that are taken for nobody. */
  readonly doubtful: ReadonlyMap<string, string>;
}

/**
 * Takes nobody for a known person because an office alone fits, as every government has a `MINISTER`: the body must
 * be the one that publishes, or the title or another label of the document must name the person.
 */
export function agreeOnSpeakers(
  find: ResolveLabel,
  provenance: Provenance,
  { people }: Directory,
): AgreedSpeakers {
  const doubtful = new Map<string, string>();
  const agreed = new Set<string>();
  const bare = provenance.labels.flatMap((label) => {
    const id = find(label)?.person;
    const person = id === undefined ? undefined : people.get(id);
    if (id === undefined || person === undefined) return [];
    const names = person.names.map(({ family, given }) => normaliseLabel(family ?? given));
    const forms = [...names, ...person.aliases.map(normaliseLabel)];
    const isNamed = (text: string) => names.some((name) => normaliseLabel(text).includes(name));
    if (isNamed(label) || forms.includes(normaliseLabel(label))) agreed.add(id);
    else if (isNamed(provenance.title ?? "") || publishes(person.offices, provenance.publisher))
      agreed.add(id);
    else return [{ label, id }];
    return [];
  });
  for (const { label, id } of bare) if (!agreed.has(id)) doubtful.set(label, id);
  return { resolve: (label) => (doubtful.has(label) ? undefined : find(label)), doubtful };
}

function publishes(
  offices: readonly { readonly organisation?: Readonly<Record<string, string>> | undefined }[],
  publisher = "",
): boolean {
  const form = normaliseLabel(publisher);
  const bodies = offices.flatMap(({ organisation = {} }) => Object.values(organisation));
  return bodies.some((body) => form.includes(normaliseLabel(body)));
}
