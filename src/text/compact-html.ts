/**
 * HTML without the white space that no reader meets: at the beginning and the end of a block, and all but one of the
 * spaces in a row. Between inline elements one space stays, since it divides words. Text in `pre`, `textarea`, `script`
 * and `style` stays as it is, and so do comments.
 *
 * @example compactHtml('<ul>  <li> <a href="/"> Home </a> </li> </ul>') → '<ul><li><a href="/">Home</a></li></ul>'
 */
export function compactHtml(html: string): string {
  const line = new Line();
  for (let at = 0; at < html.length;) {
    if (html[at] !== "<") {
      const end = findEnd(html, "<", at);
      line.addText(html.slice(at, end));
      at = end;
      continue;
    }
    const end = findTagEnd(html, at);
    const tag = html.slice(at, end);
    const name = readName(tag);
    line.addTag(tag, kinds.get(name));
    at = end;
    if (verbatim.has(name) && tag[1] !== "/") {
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
function findTagEnd(html: string, start: number): number {
  if (html.startsWith("<!--", start)) return findEnd(html, "-->", start) + "-->".length;
  edge.lastIndex = start;
  while (edge.test(html)) {
    const next = edge.lastIndex;
    if (html[next - 1] === ">") return next;
    edge.lastIndex = findEnd(html, '"', next) + 1;
  }
  return html.length;
}

/** What ends a tag, or begins what may hold such a sign. */
const edge = /[">]/g;

function findEnd(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? html.length : found;
}

/** The name in a tag, in small letters. */
function readName(tag: string): string {
  let end = tag[1] === "/" ? 2 : 1;
  const start = end;
  while (end < tag.length && !" \t\n\f\r/>".includes(tag.charAt(end))) end += 1;
  return tag.slice(start, end).toLowerCase();
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
