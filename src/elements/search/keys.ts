/** The arrow keys move from the search field to the results and among them; Escape leads back to the field. */
export function moveAmongHits(event: KeyboardEvent, page: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const input = page.querySelector<HTMLElement>('input[type="search"]');
  const links = Array.from(page.querySelectorAll<HTMLElement>(".hit-title a"));
  const here = links.findIndex((link) => link === document.activeElement);
  const isInside = here >= 0 || document.activeElement === input;
  if (!isInside) return;
  const next = findNext(event.key, here, links, input);
  if (next === undefined || next === null) return;
  event.preventDefault();
  next.focus();
}

function findNext(
  key: string,
  here: number,
  links: readonly HTMLElement[],
  input: HTMLElement | null,
): HTMLElement | null | undefined {
  if (key === "ArrowDown") return links[here + 1];
  if (key === "ArrowUp" && here >= 0) return here === 0 ? input : links[here - 1];
  if (key === "Home" && here > 0) return links[0];
  if (key === "End" && here >= 0) return links.at(-1);
  return key === "Escape" && here >= 0 ? input : undefined;
}
