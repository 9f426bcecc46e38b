import { findNearestAnchor } from "../ledger/pure/anchors.ts";
import { readFragment } from "./read-fragment.ts";

/**
 * Leads an address to its place where it writes the id as the page prints it, `#Q3`. Where it names a turn or
 * a paragraph that is gone, leads to the nearest place there is, or to what is told of its unit. Does so on
 * arrival and whenever the address changes.
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
