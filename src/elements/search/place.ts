/**
 * The reader's place in the results, kept in the history entry: how many results were shown, and how far the page was
 * scrolled. Browsers restore the scroll position by themselves, but do so before the results are there.
 */
export function writePlace(shown: number): void {
  history.replaceState({ shown, scroll: scrollY }, "");
}

/** How many results were shown when the reader left this history entry; undefined for a new entry. */
export function readPlace(): number | undefined {
  return readState()?.shown;
}

/** Scrolls back to the reader's place, once, as soon as the page is long enough. */
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
