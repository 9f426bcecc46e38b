import { site } from "../site.config.ts";

/** What a page does to the HTML of a text, whose words it leaves as they are. */
export interface PageHtml {
  /** Path of the page with the whole text, where this page has one unit alone: links to other units lead there. */
  readonly whole?: string | undefined;
  /** Words that correct the source, to mark. */
  readonly corrected: readonly string[];
  /** What a screen reader says before struck-out words. */
  readonly struck: string;
}

/**
 * The HTML of a block as a page shows it: links to this archive lead to it wherever it is served, words that correct
 * the source lead to the list of corrections, and struck-out words say so.
 */
export function showHtml(html: string, { whole, corrected, struck }: PageHtml): string {
  const led = html.replaceAll(`<a href="${site.url}${site.base}`, `<a href="${site.base}`);
  const own =
    whole === undefined ? led : led.replaceAll(/<a href="(?=#[qs]\d)/g, `<a href="${whole}`);
  const said = own.replaceAll("<del>", `<del data-said="${escapeAttribute(struck)}">`);
  return corrected.reduce(markWords, said);
}

/** The words that corrections put into a text; none that stand in it more than once, since it is not known where. */
export function listCorrectedWords(
  corrections: readonly { readonly now?: string | undefined }[],
  texts: readonly string[],
): string[] {
  const text = texts.join("\n");
  return corrections.flatMap(({ now = "" }) =>
    now !== "" && findWords(text, now).length === 1 ? [now] : [],
  );
}

/** Marks words that no other markup divides. */
function markWords(html: string, words: string): string {
  if (html.includes("<a ")) return html;
  const parts = html.split(/(<[^<>]*>)/);
  const marked = parts.map((part) => {
    const [at] = part.startsWith("<") ? [] : findWords(part, words);
    if (at === undefined) return part;
    const end = at + words.length;
    return `${part.slice(0, at)}<a class="corrected-words" href="#corrections">${words}</a>${part.slice(end)}`;
  });
  return marked.join("");
}

/** Where words stand as whole words. */
function findWords(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (isBetweenWords(text, at) && isBetweenWords(text, end)) found.push(at);
  }
  return found;
}

function isBetweenWords(text: string, at: number): boolean {
  const [before, behind] = [text.slice(0, at).at(-1) ?? "", text.charAt(at)];
  return !(letter.test(before) && letter.test(behind));
}

/** A letter or digit of a script that has spaces between words. */
const letter =
  /[[\p{L}\p{N}\p{M}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]]/v;

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
