import { formatQuoteCheck } from "../citations/quote-check.ts";
import { findPublishedPage } from "./published-address.ts";

/**
 * The address of words on this page, on the published site: its exchange, a text fragment that browsers mark by themselves, and a
 * check by which the page finds the words, or says that they are gone.
 *
 * Source of the fragment: URL Fragment Text Directives, WICG.
 */
export async function createQuoteLink(
  range: Range,
  unit: string,
  words: readonly string[],
): Promise<string> {
  const url = new URL(findPublishedPage());
  url.search = new URLSearchParams({ quote: formatQuoteCheck(words) }).toString();
  url.hash = "";
  return `${url.href}#${unit}${await createDirective(range)}`;
}

async function createDirective(range: Range): Promise<string> {
  const { generateFragmentFromRange } =
    await import("text-fragments-polyfill/dist/fragment-generation-utils.js");
  const { fragment } = generateFragmentFromRange(range.cloneRange());
  if (fragment === undefined) return "";
  const { prefix, textStart, textEnd, suffix } = fragment;
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(",")}`;
}

/**
 * Hyphens, too, since they part the context from the text. The polyfill takes characters apart (が, 한, é),
 * and only some browsers find the parts in a text that has them whole.
 */
function encode(text: string): string {
  return encodeURIComponent(text.normalize("NFC")).replaceAll("-", "%2D");
}
