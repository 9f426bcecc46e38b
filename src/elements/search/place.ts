/**
 * Where the reader was in the results, kept in the history entry: how many were shown, how far the page was
 * scrolled. Results come after the page, too late for the browser's own way of going back to a place.
 */
export function writePlace(shown: number): void {
  history.replaceState({ shown, scroll: scrollY }, "");
}

/** How many results were shown when this entry of the history was left; none where it is new. */
export function readPlace(): number | undefined {
  return readState()?.shown;
}

/** Scrolls back to where the reader was, once, when the page is long enough for it. */
export function restoreScroll(): void {
  const place = readState();
  if (place === undefined) return;
  scrollTo({ top: place.scroll, behavior: "instant" });
  history.replaceState({ shown: place.shown, scroll: 0 }, "");
}

interface Place {
  readonly shown: number;
  readonly scroll: number;
}

function readState(): Place | undefined {
  const state = history.state as Partial<Place> | null;
  return typeof state?.shown === "number" && typeof state.scroll === "number"
    ? { shown: state.shown, scroll: state.scroll }
    : undefined;
}
