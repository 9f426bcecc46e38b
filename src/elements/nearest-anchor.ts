import { findNearestAnchor } from "../ledger/pure/anchors.ts";

/**
 * Leads an address to the nearest place there is where it names a turn or a paragraph that is gone, or to
 * what is told of its unit where that is gone, on arrival and whenever the address changes.
 */
export function followLostAnchors(): void {
  scrollToNearest();
  window.addEventListener("hashchange", scrollToNearest);
}

function scrollToNearest(): void {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const own = document.getElementById(anchor);
  if (anchor === "" || (own !== null && !own.matches(".lost-anchor"))) return;
  const nearest = own?.dataset["nearest"] ?? findNearestAnchor(anchor, listAnchors());
  const target = nearest === undefined ? null : document.getElementById(nearest);
  target?.scrollIntoView();
}

function listAnchors(): string[] {
  const places = document.querySelectorAll(
    "[data-unit], [data-unit] .turn, [data-unit] .block, .gone li",
  );
  return [...places].map(({ id }) => id).filter((id) => id !== "");
}
