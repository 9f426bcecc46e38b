/**
 * The path that is meant by one without a page: of a unit's page where the address writes the unit's id in capitals as
 * the page prints it, or the conference's name, of the conference's file where it names the citation of a unit alone;
 * undefined for any other. A slash that stands twice and `index.html` at the end are no part of an address.
 *
 * A unit whose id begins with a letter of `pageless` has no page: its address leads to its place in the conference.
 *
 * @example findUnitPath("/2022/02/02/hayashi-extraordinary/Q2") → "/2022/02/02/hayashi-extraordinary/q2/"
 */
export function findUnitPath(path: string, pageless = ""): string | undefined {
  const meant = findMeant(tidyPath(path), pageless);
  return meant === path ? undefined : meant;
}

/** What stands behind a date has no capitals; before it, a language may have some. */
function tidyPath(path: string): string {
  const tidy = path.replaceAll(/\/{2,}/g, "/").replace(/\/index\.html$/i, "/");
  const from = tidy.search(/\/(?:\d{4}\/\d\d\/\d\d|undated)\//i);
  return from < 0 ? tidy : tidy.slice(0, from) + tidy.slice(from).toLowerCase();
}

function findMeant(path: string, pageless: string): string {
  const cited = path.replace(/\/[qs]\d+[a-z]*\/(?=cite\.(?:bib|ris|json)$)/i, "/");
  if (cited !== path) return cited;
  const [, before = "", unit = ""] = /^(.*\/)([QS]\d+[A-Za-z]*)\/?$/i.exec(path) ?? [];
  const id = unit.toLowerCase();
  if (id === "") return path;
  return pageless.includes(id.charAt(0)) ? `${before}#${id}` : `${before}${id}/`;
}

/** Runs on the page for missing addresses, which says what units have no pages: leads to what the address means. */
export function followUnitPath(): void {
  const pageless = document.querySelector<HTMLElement>("[data-pageless]")?.dataset["pageless"];
  const path = findUnitPath(location.pathname, pageless);
  if (path === undefined) return;
  const target = new URL(path, location.href);
  target.search = location.search;
  if (target.hash === "") target.hash = location.hash;
  location.replace(target);
}
