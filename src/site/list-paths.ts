import type { Archive } from "../archive/archive.ts";
import type { Appearance } from "./appearances.ts";
import type { LongLists } from "./long-lists.ts";
import { findLanguagePrefix, listPageLanguages } from "./page-language.ts";
import type { Period } from "./periods.ts";

/** A page of one person, outlet, topic or phrase in one language, as `getStaticPaths` needs it. */
export interface ListPath<Subject> {
  readonly params: {
    readonly language: string | undefined;
    readonly id: string;
    /** `2019/05`; absent for the first page. */
    readonly period: string | undefined;
  };
  readonly props: {
    readonly language: string;
    readonly subject: Subject;
    readonly page: Period<Appearance>;
  };
}

/** Static paths of the pages of all people, outlets, topics or phrases, in every language of lists. */
export function listListPaths<Subject extends { readonly id: string }>(
  archive: Archive,
  subjects: ReadonlyMap<string, Subject>,
  lists: LongLists,
): ListPath<Subject>[] {
  return listPageLanguages(archive).flatMap((language) =>
    [...subjects.values()].flatMap((subject) =>
      (lists.get(subject.id) ?? []).map((page) => ({
        params: {
          language: findLanguagePrefix(language),
          id: subject.id,
          period: page.key?.replaceAll("-", "/"),
        },
        props: { language, subject, page },
      })),
    ),
  );
}
