/**
 * The path of a unit's page where an address writes its id as the page prints it, in capitals; undefined for
 * any other path.
 *
 * @example findUnitPath("/2022/02/02/hayashi-extraordinary/Q2") → "/2022/02/02/hayashi-extraordinary/q2/"
 */
export function findUnitPath(path: string): string | undefined {
  const [, before = "", unit = ""] = /^(.*\/)([QS]\d+[A-Za-z]*)\/?$/i.exec(path) ?? [];
  const found = `${before}${unit.toLowerCase()}/`;
  return unit === "" || found === path ? undefined : found;
}

/** Leads the address of a page that is missing to the unit that it means. */
export function followUnitPath(): void {
  const path = findUnitPath(location.pathname);
  if (path !== undefined) location.replace(`${path}${location.search}${location.hash}`);
}
