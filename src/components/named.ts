import type { Archive } from "../archive/archive.ts";
import { formatWrittenName, selectName } from "../citations/names.ts";
import { pickText } from "../i18n/tags.ts";
import { createTranslate } from "../i18n/translate.ts";
import { site } from "../site.config.ts";
import { doorOf, hasDoor } from "../site/doors.ts";
import { locateOutlet, locatePerson, locatePhrase, locateTopic } from "../site/addresses.ts";

/** A name as a link to its page, in the language of the page where the archive has it. */
export interface NamedLink {
  readonly path: string;
  readonly name: string;
  /** Language of the name if it is not that of the page. */
  readonly lang: string | undefined;
}

/** What has a name and a page. */
export type NamedKind = "person" | "outlet" | "topic" | "phrase";

/** The name of a person, an outlet, a topic or a label of phrases; undefined where the archive has no page of it. */
export function findNamed(
  archive: Archive,
  kind: NamedKind,
  id: string,
  language: string,
): NamedLink | undefined {
  if (!hasDoor(archive, doorOf[kind])) return undefined;
  if (kind === "person") return namePerson(archive, id, language);
  const [texts, locate] = {
    outlet: [archive.outlets.get(id)?.name, locateOutlet] as const,
    topic: [archive.topics.get(id)?.name, locateTopic] as const,
    phrase: [archive.phrases.get(id)?.label, locatePhrase] as const,
  }[kind];
  if (texts === undefined) return undefined;
  const { text, language: tag } = pickText(texts, pageLanguage(language));
  return { path: locate(id, language), name: text, lang: leaveOut(tag, language) };
}

function namePerson({ people }: Archive, id: string, language: string): NamedLink | undefined {
  const person = people.get(id);
  if (person === undefined) return undefined;
  const name = formatWrittenName(person, language);
  const lang = leaveOut(selectName(person, language)?.language, language);
  return { path: locatePerson(id, language), name, lang };
}

function leaveOut(tag: string | undefined, language: string): string | undefined {
  return tag === pageLanguage(language) ? undefined : tag;
}

function pageLanguage(language: string): string {
  return createTranslate(language, site.language).language;
}
