/** One of several equal shares of a site, which are built apart and joined. */
export interface Share {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * Reads a share as it is written; undefined where there is no such share.
 *
 * @example readShare("3/8") → { number: 3, of: 8 }
 */
export function readShare(text: string): Share | undefined {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return number >= 1 && number <= of ? { number, of } : undefined;
}

export function writeShare({ number, of }: Share): string {
  return `${String(number)}/${String(of)}`;
}

/**
 * The share of some pages: those of a stretch of time, and as large a part of the pages without a day. The pages of one
 * conference, in all languages, are in one share. All shares together are all pages.
 */
export function takeShare<Page extends { readonly name: string }>(
  pages: readonly Page[],
  { number, of }: Share,
): Page[] {
  const groups = [...Map.groupBy(pages, ({ name }) => findGroup(name))];
  groups.sort(([one], [other]) => (one < other ? -1 : 1));
  let before = 0;
  return groups.flatMap(([, group]) => {
    const its = Math.floor((before * of) / pages.length) + 1;
    before += group.length;
    return its === number ? group : [];
  });
}

/** The conference of a page, by its day and its name; a page of none is by itself. */
function findGroup(name: string): string {
  const language = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}\//i.exec(name)?.[0] ?? "";
  return /^\d{4}\/\d\d\/\d\d\/[^/]*/.exec(name.slice(language.length))?.[0] ?? name;
}
