import { getArchive } from "../archive/collections.ts";
import { type Door, hasDoor } from "./doors.ts";
import { findLanguagePrefix, listPageLanguages } from "./page-language.ts";

/** Static paths, for `getStaticPaths`, of a page that exists once in each language of lists. */
export async function listLanguagePaths(): Promise<LanguagePath[]> {
  return listPageLanguages(await getArchive()).map((language) => ({
    params: { language: findLanguagePrefix(language) },
    props: { language },
  }));
}

/** The same for a page that exists only in an archive that has such a door. */
export async function listDoorPaths(door: Door): Promise<LanguagePath[]> {
  return hasDoor(await getArchive(), door) ? await listLanguagePaths() : [];
}

interface LanguagePath {
  /** Absent for the site's own language, whose addresses have no prefix. */
  readonly params: { readonly language: string | undefined };
  readonly props: { readonly language: string };
}
