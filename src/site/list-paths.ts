import type { Archive } from "../archive/archive.ts";
import type { LongLists } from "./long-lists.ts";
import { findLanguagePrefix, listPageLanguages } from "./page-language.ts";
import type { Period } from "./periods.ts";

/** A page of one person, outlet or topic in one language, as `getStaticPaths` needs it. */
export interface ListPath<Record, Item> {
  readonly params: {
    readonly language: string | undefined;
    readonly id: string;
    /** `2019/05`; absent for the first page. */
    readonly period: string | undefined;
  };
  readonly props: {
    readonly language: string;
    readonly record: Record;
    readonly page: Period<Item>;
  };
}

/** Static paths of the pages of all people, outlets or topics, in every language of lists. */
export function listListPaths<Record extends { readonly id: string }, Item>(
  archive: Archive,
  records: ReadonlyMap<string, Record>,
  lists: LongLists<Item>,
): ListPath<Record, Item>[] {
  return listPageLanguages(archive).flatMap((language) =>
    [...records.values()].flatMap((record) =>
      (lists.get(record.id) ?? []).map((page) => ({
        params: {
          language: findLanguagePrefix(language),
          id: record.id,
          period: page.key?.replaceAll("-", "/"),
        },
        props: { language, record, page },
      })),
    ),
  );
}
