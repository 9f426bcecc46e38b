import { readDay } from "../../schemas/start.ts";
import type { Role } from "../../schemas/roles.ts";
import type { LabelMeaning } from "../../schemas/transcript.ts";
import type { Directory } from "./directory.ts";
import type { Occasion } from "./occasion.ts";
import { findOutlets } from "./find-outlets.ts";
import { type Moment, findFamily, findHolders, findNamed } from "./find-people.ts";
import { normaliseLabel } from "./label-form.ts";
import { type NameIndex, indexNames } from "./name-index.ts";
import { findRoleBesideName, findRoleWord, isShared } from "./role-from-label.ts";

/** Who a label means. */
export interface Speaker {
  readonly person?: string;
  readonly outlet?: string;
  /** What the label itself says of the role; absent where the exchange must decide. */
  readonly role?: Role;
  /** Whether anybody of that role may have the label: it is a word for the role, or a letter. */
  readonly generic: boolean;
}

/** What a label resolves to: a speaker, or the ids between which it leaves open; none if unknown. */
export type Resolution = { readonly speaker: Speaker } | OpenResolution;

export interface OpenResolution {
  readonly candidates: readonly string[];
  /** What they are ids of. */
  readonly kind: "person" | "outlet";
}

/** Finds the speaker of a label; undefined where it means nobody, or leaves open whom. */
export type ResolveLabel = (label: string) => Speaker | undefined;

/** Makes the finder of speakers for one transcript, by the rules of `createLabelResolver`. */
export function createSpeakerFinder(occasion: Occasion, directory: Directory): ResolveLabel {
  const resolve = createLabelResolver(occasion, directory);
  return (label) => {
    const resolution = resolve(label);
    return "speaker" in resolution ? resolution.speaker : undefined;
  };
}

/**
 * Makes the resolver of labels for one transcript. It compares exactly and never guesses; the first of
 * these that fits decides:
 *
 * 1. the transcript's own `labels:`; where they say only a role or a name, the record of that name (2 to 4, 6);
 * 2. a person's whole name in any script and order, or an alias: `Mr. HAYASHI Yoshimasa`;
 * 3. a person's name and an office held that day: `Minister Hayashi`, `林外務大臣`,
 *    `HAYASHI Yoshimasa, Minister for Foreign Affairs`;
 * 4. an outlet in the label: `Kojima, NHK`, `【朝日新聞 野平記者】`;
 * 5. a word for a role: `Reporter`, `記者`, also beside a name: `野平記者`, `Frage Jung`;
 * 6. the family name of one of the transcript's `speakers:`, also behind an office: `Ms. Psaki`, `Mayor Okafor`;
 * 7. an office held that day: `The Prime Minister`.
 *
 * Where several persons fit, those in `speakers:` go before the others. Of an undated transcript nobody
 * knows who held an office that day: a name beside the office must tell, or `speakers:`.
 *
 * @example resolve("Minister Hayashi") → { speaker: { person: "hayashi-yoshimasa", role: "respondent", generic: false } }
 */
export function createLabelResolver(
  { labels = {}, speakers, start }: Occasion,
  directory: Directory,
): (label: string) => Resolution {
  const index = indexNames(directory);
  const moment: Moment = { speakers: new Set(speakers), date: readDay(start) };
  const meanings = new Map(
    Object.entries(labels).map(([label, meaning]) => [normaliseLabel(label), meaning]),
  );
  return (label) => {
    const form = normaliseLabel(label);
    const meaning = meanings.get(form);
    return meaning === undefined
      ? resolveUnexplained(label, index, moment)
      : readMeaning(label, meaning, index, moment);
  };
}

function resolveUnexplained(label: string, index: NameIndex, moment: Moment): Resolution {
  const form = normaliseLabel(label);
  const named = findNamed(form, index, moment);
  if (named.length > 0) return resolveTo("person", named);
  const outlets = findOutlets(form, index);
  if (outlets.length > 0) return resolveTo("outlet", outlets);
  const role = findRoleWord(form);
  if (role !== undefined) return { speaker: { role, generic: isShared(label) } };
  const beside = findRoleBesideName(label);
  if (beside !== undefined) return { speaker: { role: beside, generic: false } };
  const family = findFamily(form, index, moment);
  return resolveTo("person", family.length > 0 ? family : findHolders(form, index, moment));
}

function resolveTo(kind: "person" | "outlet", ids: readonly string[]): Resolution {
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) return { candidates: ids, kind };
  return kind === "person"
    ? { speaker: { person: id, role: "respondent", generic: false } }
    : { speaker: { outlet: id, role: "questioner", generic: false } };
}

function readMeaning(
  label: string,
  meaning: LabelMeaning,
  index: NameIndex,
  moment: Moment,
): Resolution {
  const { name, role } = meaning;
  const { person, outlet } = { ...findRecord(label, meaning, index, moment), ...meaning };
  const implied = person !== undefined ? "respondent" : outlet !== undefined ? "questioner" : role;
  const decided = role ?? implied;
  const named = [person, outlet, name].some((who) => who !== undefined);
  return {
    speaker: {
      ...(person !== undefined && { person }),
      ...(outlet !== undefined && { outlet }),
      ...(decided !== undefined && { role: decided }),
      generic: !named && isShared(label),
    },
  };
}

/**
 * The one record that a label means by name, where its entry says only a name or a role: a record that was added later
 * is not shut out. An office alone is not enough, since every government has a `MINISTER`.
 */
function findRecord(
  label: string,
  { person, outlet, name, role }: LabelMeaning,
  index: NameIndex,
  moment: Moment,
): Pick<LabelMeaning, "person" | "outlet"> {
  if (person !== undefined || outlet !== undefined) return {};
  const form = normaliseLabel(name ?? label);
  const people = findNamed(form, index, moment);
  const asks = role === undefined || role === "questioner";
  const mayAsk = people.length === 0 && name === undefined && asks;
  const outlets = mayAsk ? findOutlets(form, index) : [];
  const isUnnamed = people.length + outlets.length === 0 && role !== "questioner";
  const [one, ...others] = isUnnamed ? findFamily(form, index, moment) : people;
  if (one !== undefined) return others.length > 0 ? {} : { person: one };
  const [only, ...rest] = outlets;
  return only === undefined || rest.length > 0 ? {} : { outlet: only };
}
