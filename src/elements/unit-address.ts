/**
 * The path that is meant by one without a page: of a unit's page where the address writes the unit's id in capitals as
 * the page prints it, of the conference's file where it names the citation of a unit alone; undefined for any other.
 *
 * @example findUnitPath("/2022/02/02/hayashi-extraordinary/Q2") → "/2022/02/02/hayashi-extraordinary/q2/"
 */
export function findUnitPath(path: string): string | undefined {
  const cited = path.replace(/\/[qs]\d+[a-z]*\/(?=cite\.(?:bib|ris|json)$)/i, "/");
  if (cited !== path) return cited;
  const [, before = "", unit = ""] = /^(.*\/)([QS]\d+[A-Za-z]*)\/?$/i.exec(path) ?? [];
  const found = `${before}${unit.toLowerCase()}/`;
  return unit === "" || found === path ? undefined : found;
}

/** Runs on the page for missing addresses: leads to what the address means. */
export function followUnitPath(): void {
  const path = findUnitPath(location.pathname);
  if (path !== undefined) location.replace(`${path}${location.search}${location.hash}`);
}
