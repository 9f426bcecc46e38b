import { findQuote } from "../citations/quote-check.ts";
import type { Dictionary } from "../i18n/strings.ts";
import { markWords, readWords } from "./quote-words.ts";

/**
 * Marks the words that the page's address quotes (`?quote=…#q3`), or says above the unit that they are
 * gone. Returns what is to be announced: nothing where no words are marked.
 */
export function showQuote(texts: Dictionary): string {
  const check = new URLSearchParams(location.search).get("quote");
  const unit = findQuotedUnit();
  if (check === null || unit === undefined) return "";
  const words = readWords(unit);
  const place = findQuote(
    check,
    words.map(({ text }) => text),
  );
  if (place === undefined) {
    reportGone(unit, texts);
    return "";
  }
  const mark = markWords(words.slice(place.start, place.start + place.count));
  mark?.scrollIntoView({ block: "center" });
  return texts["quote.found"];
}

/** The unit that the address names; on a unit's own page its only one. */
function findQuotedUnit(): HTMLElement | undefined {
  const anchor = /^#([qs]\d+[a-z]*)/.exec(location.hash)?.[1];
  const units = [...document.querySelectorAll<HTMLElement>("[data-unit]")];
  return units.find(({ id }) => id === anchor) ?? (units.length === 1 ? units[0] : undefined);
}

function reportGone(unit: HTMLElement, texts: Dictionary): void {
  const text = texts["quote.gone"].replace("{id}", unit.dataset["unit"] ?? "");
  const notice = document.createElement("p");
  notice.className = "quote-gone";
  notice.role = "alert";
  const link = document.createElement("a");
  link.href = `${findUnitPage(unit)}#words`;
  link.textContent = texts["quote.history"];
  notice.append(text, " ", link);
  unit.querySelector(".unit-head")?.after(notice);
  notice.scrollIntoView({ block: "center" });
}

/** The unit's own page: where this page is a conference, the link in the unit's head. */
function findUnitPage(unit: HTMLElement): string {
  return unit.querySelector<HTMLAnchorElement>("a.unit-more")?.pathname ?? location.pathname;
}
