/**
 * HTML without the white space that no reader meets: at the beginning and the end of a block, and all but one of the
 * spaces in a row. Between inline elements one space stays, since it divides words. Text in `pre`, `textarea`, `script`
 * and `style` stays as it is, and so do comments.
 *
 * @example compactHtml('<ul>  <li> <a href="/"> Home </a> </li> </ul>') → '<ul><li><a href="/">Home</a></li></ul>'
 */
export function compactHtml(html: string): string {
  const line = new Line();
  const quotes = new Quotes(html);
  for (let at = 0; at < html.length;) {
    const start = findEnd(html, "<", at);
    if (start > at) line.addText(html.slice(at, start));
    if (start === html.length) break;
    const end = findTagEnd(html, start, quotes);
    const name = readName(html, start);
    line.addTag(html.slice(start, end), kinds.get(name));
    at = end;
    if (verbatim.has(name) && html.charCodeAt(start + 1) !== slash) {
      at = findEnd(html, `</${name}`, end);
      if (at > end) line.addTag(html.slice(end, at), "content");
    }
  }
  return line.finish();
}

/** What was read, and the inline tags behind the last space while it is not known whether more follows on the line. */
class Line {
  #out = "";
  #held: string | undefined;
  /** Whether a space would be seen: something stands before it on the line. */
  #isOpen = false;

  addText(source: string): void {
    const text = /[\t\n\f\r]| {2}/.test(source) ? source.replaceAll(/[ \t\n\f\r]+/g, " ") : source;
    const start = text.startsWith(" ") ? 1 : 0;
    if (start === 1 && this.#isOpen) this.#held ??= "";
    if (text.length === start) return;
    this.#release(" ");
    const end = text.endsWith(" ") ? text.length - 1 : text.length;
    this.#out += text.slice(start, end);
    this.#isOpen = true;
    if (end < text.length) this.#held = "";
  }

  addTag(tag: string, kind: Kind | undefined): void {
    if (kind !== undefined) {
      this.#release(kind === "content" ? " " : "");
      this.#isOpen = kind === "content";
      this.#out += tag;
    } else if (this.#held === undefined) this.#out += tag;
    else this.#held += tag;
  }

  finish(): string {
    this.#release("");
    return this.#out;
  }

  /** Writes what is held, behind a space if one is seen there. */
  #release(space: string): void {
    if (this.#held === undefined) return;
    this.#out += space + this.#held;
    this.#held = undefined;
  }
}

/** Behind the `>` of a tag: one between quotation marks is part of an attribute. */
function findTagEnd(html: string, start: number, quotes: Quotes): number {
  if (html.startsWith("<!--", start)) return findBehind(html, "-->", start);
  let end = findBehind(html, ">", start);
  for (let quote = quotes.find(start); quote < end; quote = quotes.find(quote)) {
    quote = findBehind(html, '"', quote + 1);
    if (quote > end) end = findBehind(html, ">", quote);
  }
  return end;
}

/** The quotation marks of a text, each looked for once. */
class Quotes {
  readonly #html: string;
  #next = -1;

  constructor(html: string) {
    this.#html = html;
  }

  /** The first from a place on, which is never before the last one; the end where there is none. */
  find(from: number): number {
    if (this.#next < from) this.#next = findEnd(this.#html, '"', from);
    return this.#next;
  }
}

function findEnd(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? html.length : found;
}

function findBehind(html: string, sign: string, from: number): number {
  return Math.min(html.length, findEnd(html, sign, from) + sign.length);
}

/** The name in the tag that begins at a place, in small letters. */
function readName(html: string, at: number): string {
  const start = html.charCodeAt(at + 1) === slash ? at + 2 : at + 1;
  let end = start;
  while (end < html.length && !endsName(html.charCodeAt(end))) end += 1;
  return html.slice(start, end).toLowerCase();
}

const slash = 47;

/** White space, `/` and `>`. */
function endsName(code: number): boolean {
  return code <= 32 || code === slash || code === 62;
}

type Kind = "block" | "content";

/** Elements that begin and end a line. The others are inline, those that scripts define too. */
const blocks = [
  "html head body title meta link base template script style main header footer nav section article aside search",
  "div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption hr br address details summary dialog",
  "form fieldset legend option optgroup table caption colgroup col thead tbody tfoot tr th td",
]
  .join(" ")
  .split(" ");

/** Inline elements that are to a line what a word is. */
const contents = "img svg input select textarea button output picture video audio canvas".split(
  " ",
);

const kinds = new Map<string, Kind>([
  ...blocks.map((name) => [name, "block"] as const),
  ...contents.map((name) => [name, "content"] as const),
]);

const verbatim = new Set(["pre", "textarea", "script", "style"]);
