import { type Page, readAttribute } from "./page.ts";

/**
 * The pages that a browser opens to stand for all: of each kind of page, which one template writes, the longest in
 * each language. Every page is read from its file by `checkSite`.
 */
export function choosePages(pages: readonly Page[]): Page[] {
  const longest = new Map<string, Page>();
  for (const page of pages) {
    const kind = nameKind(page.path);
    const known = longest.get(kind);
    if (known === undefined || page.html.length > known.html.length) longest.set(kind, page);
  }
  return [...longest.values()];
}

/** Those of the pages that hold an element, by its name and class, which neither the chosen ones nor one before them hold. */
export function chooseUnlike(pages: readonly Page[], chosen: readonly Page[]): Page[] {
  const known = new Set(chosen.flatMap(listElementKinds));
  return pages.filter((page) => {
    const before = known.size;
    for (const kind of listElementKinds(page)) known.add(kind);
    return known.size > before;
  });
}

/** The page of each conference, and that of its longest exchange or statement: what its own text may break. */
export function chooseTexts(pages: readonly Page[]): Page[] {
  const longest = new Map<string, Page>();
  for (const page of pages.filter(({ path }) => isText.test(path))) {
    const place = page.path.replace(/(?<=\/)[qs]\d+[a-z]*\/$/, "*/");
    const known = longest.get(place);
    if (known === undefined || page.html.length > known.html.length) longest.set(place, page);
  }
  return [...longest.values()];
}

const isText = /^(?:.+\/)?(?:\d{4}\/\d\d\/\d\d|undated)\/[^/]+\/(?:[qs]\d+[a-z]*\/)?$/;

function listElementKinds({ elements }: Page): string[] {
  return elements.map((element) => {
    return `${element.tagName}.${readAttribute(element, "className") ?? ""}`;
  });
}

/**
 * The kind of a page by its path.
 *
 * @example nameKind("ja/2022/02/02/hayashi/q3/") → "ja/day/*\/q/"; nameKind("people/hayashi/2022/") → "people/*\/year/"
 */
export function nameKind(path: string): string {
  return path
    .replace(/\b(\d{4})\/(\d\d)\/(\d\d)\//, "day/")
    .replace(/\b\d{4}\/\d\d\//, "month/")
    .replace(/\b\d{4}\//, "year/")
    .replace(/\bon\/\d\d-\d\d\//, "on/day/")
    .replace(/(?<=\b(?:day|undated|people|outlets|topics|phrases)\/)[^/]+\//, "*/")
    .replace(/(?<=\*\/[qs])\d+[a-z]*\//, "/");
}
