import { readDay } from "../../schemas/start.ts";
import type { Role } from "../../schemas/roles.ts";
import type { LabelMeaning } from "../../schemas/transcript.ts";
import type { Directory } from "./directory.ts";
import type { Occasion } from "./occasion.ts";
import { findOutlets } from "./find-outlets.ts";
import { type Moment, findFamily, findHolders, findNamed } from "./find-people.ts";
import { normaliseLabel } from "./label-form.ts";
import { type NameIndex, indexNames } from "./name-index.ts";
import { findRoleWord } from "./speaker-words.ts";

/** Who a label means. */
export interface Speaker {
  readonly person?: string;
  readonly outlet?: string;
  /** What the label itself says of the role; absent where the exchange must decide. */
  readonly role?: Role;
  /** Whether the label is a role word, which anybody of that role may have. */
  readonly generic: boolean;
}

/** What a label resolves to: a speaker, or the ids between which it leaves open; none if unknown. */
export type Resolution = { readonly speaker: Speaker } | { readonly candidates: readonly string[] };

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
 * 1. the transcript's own `labels:`;
 * 2. a person's whole name in any script and order, or an alias: `Mr. HAYASHI Yoshimasa`;
 * 3. a person's name and an office held that day: `Minister Hayashi`, `林外務大臣`,
 *    `HAYASHI Yoshimasa, Minister for Foreign Affairs`;
 * 4. an outlet in the label: `Kojima, NHK`, `【朝日新聞 野平記者】`;
 * 5. a word for a role: `Reporter`, `記者`, also after a name: `野平記者`;
 * 6. the family name of one of the transcript's `speakers:`: `Ms. Psaki`;
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
    return meaning === undefined ? resolveForm(form, index, moment) : readMeaning(meaning);
  };
}

function resolveForm(form: string, index: NameIndex, moment: Moment): Resolution {
  const named = findNamed(form, index, moment);
  if (named.length > 0) return resolveTo("person", named);
  const outlets = findOutlets(form, index);
  if (outlets.length > 0) return resolveTo("outlet", outlets);
  const role = findRoleWord(form);
  if (role !== undefined) return { speaker: { role, generic: true } };
  if (/[記记]者$/u.test(form)) return { speaker: { role: "questioner", generic: false } };
  const family = findFamily(form, index, moment);
  return resolveTo("person", family.length > 0 ? family : findHolders(form, index, moment));
}

function resolveTo(kind: "person" | "outlet", ids: readonly string[]): Resolution {
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) return { candidates: ids };
  return kind === "person"
    ? { speaker: { person: id, role: "respondent", generic: false } }
    : { speaker: { outlet: id, role: "questioner", generic: false } };
}

function readMeaning({ person, outlet, role }: LabelMeaning): Resolution {
  const implied = person !== undefined ? "respondent" : outlet !== undefined ? "questioner" : role;
  const decided = role ?? implied;
  return {
    speaker: {
      ...(person !== undefined && { person }),
      ...(outlet !== undefined && { outlet }),
      ...(decided !== undefined && { role: decided }),
      generic: false,
    },
  };
}
