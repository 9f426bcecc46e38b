import { defineElement } from "./define.ts";
import { loadTexts } from "./load-texts.ts";

/**
 * Loads the tools for selected words (`QuoteTools`) once they are needed, because most readers select nothing: at once
 * where the address quotes words, else when words are selected.
 */
export function awaitQuotation(): void {
  if (new URLSearchParams(location.search).has("quote")) void loadQuoteTools();
  else document.addEventListener("selectionchange", startAtSelection);
}

/** Loads the tools; resolves when they answer to a selection, also to one that there is. */
export async function loadQuoteTools(): Promise<void> {
  document.removeEventListener("selectionchange", startAtSelection);
  const [{ QuoteTools }] = await Promise.all([import("./quote-tools.ts"), loadTexts()]);
  defineElement("quote-tools", QuoteTools);
}

function startAtSelection(): void {
  if (document.getSelection()?.isCollapsed === false) void loadQuoteTools();
}
