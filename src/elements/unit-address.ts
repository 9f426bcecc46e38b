/**
 * The path of a unit's page, for an address that writes the unit's id in capitals as the page prints it; undefined
 * for any other path.
 *
 * @example findUnitPath("/2022/02/02/hayashi-extraordinary/Q2") → "/2022/02/02/hayashi-extraordinary/q2/"
 */
export function findUnitPath(path: string): string | undefined {
  const [, before = "", unit = ""] = /^(.*\/)([QS]\d+[A-Za-z]*)\/?$/i.exec(path) ?? [];
  const found = `${before}${unit.toLowerCase()}/`;
  return unit === "" || found === path ? undefined : found;
}

/** Runs on the page for missing addresses: leads to the unit that the address means. */
export function followUnitPath(): void {
  const path = findUnitPath(location.pathname);
  if (path !== undefined) location.replace(`${path}${location.search}${location.hash}`);
}
