import { findNearestAnchor } from "../ledger/pure/anchors.ts";
import { readFragment } from "./read-fragment.ts";

/**
 * Scrolls to the place that a fragment means if no element has exactly that id: `#Q3` means `#q3`, and a turn or a
 * paragraph that is gone leads to the nearest one that exists, or to the note about its unit. Runs on arrival and
 * whenever the fragment changes.
 */
export function followLostAnchors(): void {
  scrollToNearest();
  window.addEventListener("hashchange", scrollToNearest);
}

function scrollToNearest(): void {
  const anchor = readFragment(location.hash);
  const own = document.getElementById(anchor);
  if (anchor === "" || (own !== null && !own.matches(".lost-anchor"))) return;
  const printed = anchor.toLowerCase();
  if (own === null && document.getElementById(printed) !== null) {
    location.replace(`#${printed}`);
    return;
  }
  const nearest = own?.dataset["nearest"] ?? findNearestAnchor(printed, listAnchors());
  const target = nearest === undefined ? null : document.getElementById(nearest);
  target?.scrollIntoView();
}

function listAnchors(): string[] {
  const places = document.querySelectorAll(
    "[data-unit], [data-unit] .turn, [data-unit] .block, .gone li",
  );
  return [...places].map(({ id }) => id).filter((id) => id !== "");
}
