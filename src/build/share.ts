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

/** The share as it is written; empty for the whole. */
export function writeShare(share: Share | undefined): string {
  return share === undefined ? "" : `${String(share.number)}/${String(share.of)}`;
}

/**
 * The share of some pages, or of folders of pages: those of a stretch of time, and as large a part of the pages without a day. The pages of one
 * conference, in all languages, are in one share. All shares together are all pages.
 */
export function takeShare<Page extends { readonly name: string; readonly size: number }>(
  pages: readonly Page[],
  { number, of }: Share,
): Page[] {
  const groups = [...Map.groupBy(pages, ({ name }) => findGroup(name))];
  groups.sort(([one], [other]) => (one < other ? -1 : 1));
  const all = countParts(pages);
  let before = 0;
  return groups.flatMap(([, group]) => {
    const its = Math.floor((before * of) / all) + 1;
    before += countParts(group);
    return its === number ? group : [];
  });
}

function countParts(pages: readonly { readonly size: number }[]): number {
  return pages.reduce((sum, { size }) => sum + size, 0);
}

/** The conference of a page, by its day and its name; a page of none is by itself. */
function findGroup(name: string): string {
  const language = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}\//i.exec(name)?.[0] ?? "";
  return /^\d{4}\/\d\d\/\d\d\/[^/]*/.exec(name.slice(language.length))?.[0] ?? name;
}
