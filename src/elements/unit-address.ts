/**
 * The path that is meant by one without a page: of a unit's page where the address writes the unit's id in capitals as
 * the page prints it, of the conference's file where it names the citation of a unit alone; undefined for any other.
 *
 * A unit whose id begins with a letter of `pageless` has no page: its address leads to its place in the conference.
 *
 * @example findUnitPath("/2022/02/02/hayashi-extraordinary/Q2") → "/2022/02/02/hayashi-extraordinary/q2/"
 */
export function findUnitPath(path: string, pageless = ""): string | undefined {
  const cited = path.replace(/\/[qs]\d+[a-z]*\/(?=cite\.(?:bib|ris|json)$)/i, "/");
  if (cited !== path) return cited;
  const [, before = "", unit = ""] = /^(.*\/)([QS]\d+[A-Za-z]*)\/?$/i.exec(path) ?? [];
  const id = unit.toLowerCase();
  const found =
    id !== "" && pageless.includes(id.charAt(0)) ? `${before}#${id}` : `${before}${id}/`;
  return unit === "" || found === path ? undefined : found;
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
