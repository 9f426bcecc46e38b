/**
 * HTML without what no reader meets, and of which a browser makes the same tree: white space at the beginning and the end
 * of a block, all but one of the spaces in a row, quotation marks around values that need none, and end tags that follow
 * from what comes behind them. Between inline elements one space stays, since it divides words. Text in `pre`, `textarea`,
 * `script` and `style` stays as it is, and so do comments. Elements are expected to be closed in their order.
 *
 * Source: the HTML standard, "Unquoted attribute value syntax" and "Optional tags".
 *
 * @example compactHtml('<ul>  <li> <a href="/"> Home </a> </li> </ul>') → "<ul><li><a href=/>Home</a></ul>"
 */
export function compactHtml(html: string): string {
  const line = new Line();
  const quotes = new Signs(html, '"');
  const apostrophes = new Signs(html, "'");
  const known = { quotes, apostrophes };
  for (let at = 0; at < html.length;) {
    const start = findEnd(html, "<", at);
    if (start > at) line.addText(html.slice(at, start));
    if (start === html.length) break;
    if (html.charCodeAt(start + 1) === exclamation && html.startsWith("<!--", start)) {
      at = findBehind(html, "-->", start);
      line.addTag(html.slice(start, at), inline, false);
      continue;
    }
    const isEnd = html.charCodeAt(start + 1) === slash;
    const name = readName(html, isEnd ? start + 2 : start + 1);
    const element = elements.get(name) ?? findElement(name);
    const { text, end } = readTag(html, start, known);
    line.addTag(text, element, isEnd);
    at = end;
    if (element.isVerbatim && !isEnd) {
      at = findEnd(html, `</${name}`, end);
      if (at > end) line.addTag(html.slice(end, at), content, false);
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
  /** The last tag where it ends an element and may be left out, and what may then follow it. */
  #end = "";
  #followers: ReadonlySet<string> | undefined;

  addText(source: string): void {
    const text = /[\t\n\f\r]| {2}/.test(source) ? source.replaceAll(/[ \t\n\f\r]+/g, " ") : source;
    const start = text.startsWith(" ") ? 1 : 0;
    if (start === 1 && this.#isOpen) this.#held ??= "";
    if (text.length === start) return;
    this.#addEnd("");
    this.#release(" ");
    const end = text.endsWith(" ") ? text.length - 1 : text.length;
    this.#out += text.slice(start, end);
    this.#isOpen = true;
    if (end < text.length) this.#held = "";
  }

  addTag(tag: string, element: ElementKind, isEnd: boolean): void {
    if (this.#followers !== undefined) this.#addEnd(isEnd ? element.end : element.start);
    if (element.kind === "inline") {
      if (this.#held === undefined) this.#out += tag;
      else this.#held += tag;
      return;
    }
    this.#release(element.kind === "content" ? " " : "");
    this.#isOpen = element.kind === "content";
    if (isEnd) this.#followers = element.followers;
    if (this.#followers === undefined) this.#out += tag;
    else this.#end = tag;
  }

  finish(): string {
    this.#addEnd(endOfPage);
    this.#release("");
    return this.#out;
  }

  /** Writes the end tag that was last unless it follows from what comes behind it. */
  #addEnd(next: string): void {
    if (this.#followers === undefined) return;
    if (!this.#followers.has(next)) this.#out += this.#end;
    this.#followers = undefined;
  }

  /** Writes what is held, behind a space if one is seen there. */
  #release(space: string): void {
    if (this.#held === undefined) return;
    this.#out += space + this.#held;
    this.#held = undefined;
  }
}

/**
 * A tag without the quotation marks of values that need none, and its end, behind the `>`: one between quotation marks is
 * part of a value. Behind an apostrophe that is no part of one, which may begin another kind of value, a tag stays as it is.
 */
function readTag(
  html: string,
  start: number,
  { quotes, apostrophes }: Known,
): { text: string; end: number } {
  let end = findBehind(html, ">", start);
  let text = "";
  let [from, behind] = [start, start];
  let isPlain = true;
  for (let open = quotes.find(start); open < end;) {
    const close = findEnd(html, '"', open + 1);
    if (close >= end) end = findBehind(html, ">", close);
    isPlain &&= html.charCodeAt(open - 1) === equals && apostrophes.find(behind) > open;
    if (isPlain && needsNoQuotes(html, open, close)) {
      text += html.slice(from, open) + html.slice(open + 1, close);
      from = close + 1;
    }
    behind = close + 1;
    open = quotes.find(behind);
  }
  return { text: text + html.slice(from, end), end };
}

/** Whether the value between two quotation marks can stand without them. */
function needsNoQuotes(html: string, open: number, close: number): boolean {
  const next = html.charCodeAt(close + 1);
  if (close === open + 1 || (next !== space && next !== greater)) return false;
  for (let at = open + 1; at < close; at += 1) {
    const code = html.charCodeAt(at);
    if (code <= space || code === apostrophe || code === backtick) return false;
    if (code >= less && code <= greater) return false;
  }
  return true;
}

/** What is known of a page while its tags are read. */
interface Known {
  readonly quotes: Signs;
  readonly apostrophes: Signs;
}

/** The places of a sign in a text, each looked for once. */
class Signs {
  readonly #html: string;
  readonly #sign: string;
  #next = -1;

  constructor(html: string, sign: string) {
    this.#html = html;
    this.#sign = sign;
  }

  /** The first from a place on, which is never before the last one; the end where there is none. */
  find(from: number): number {
    if (this.#next < from) this.#next = findEnd(this.#html, this.#sign, from);
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

/** The name of an element at a place. */
function readName(html: string, start: number): string {
  let end = start;
  while (end < html.length && !endsName(html.charCodeAt(end))) end += 1;
  return html.slice(start, end);
}

/** White space, `/` and `>`. */
function endsName(code: number): boolean {
  return code <= space || code === slash || code === greater;
}

const space = 32;
const exclamation = 33;
const apostrophe = 39;
const slash = 47;
const less = 60;
const equals = 61;
const greater = 62;
const backtick = 96;

interface ElementKind {
  /** How others name its start and its end among what may follow them: `li`, `/li`. */
  readonly start: string;
  readonly end: string;
  /** Whether it begins and ends a line, is to a line what a word is, or stands in a line as what scripts define does. */
  readonly kind: "block" | "content" | "inline";
  /** What may follow its end tag where that may be left out. */
  readonly followers?: ReadonlySet<string> | undefined;
  /** Whether what stands in it stays as it is. */
  readonly isVerbatim?: boolean;
}

const inline: ElementKind = { start: "", end: "", kind: "inline" };
const content: ElementKind = { start: "", end: "", kind: "content" };

/** Elements that begin and end a line. */
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

/** What stands behind the last tag. */
const endOfPage = "/";

/** End tags that may be left out before one of the names; with a slash it is the end of what they stand in. */
const optionalEnds = new Map(
  Object.entries({
    head: "body",
    body: "/html",
    html: endOfPage,
    p: [
      "address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6",
      "header hr main nav ol p pre section table ul",
      "/article /aside /blockquote /body /dd /details /dialog /div /fieldset /figcaption /figure /footer /form /header /li",
      "/main /nav /section /td /th",
    ].join(" "),
    li: "li /ol /ul",
    dt: "dt dd",
    dd: "dt dd /dl /div",
    option: "option optgroup /optgroup /select /datalist",
    optgroup: "optgroup /select",
    thead: "tbody tfoot",
    tbody: "tbody tfoot /table",
    tfoot: "/table",
    tr: "tr /thead /tbody /tfoot /table",
    td: "td th /tr",
    th: "td th /tr",
  }).map(([name, followers]) => [name, new Set(followers.split(" "))] as const),
);

const verbatim = new Set(["pre", "textarea", "script", "style"]);

const elements = new Map<string, ElementKind>(
  [...blocks, ...contents].map((name) => [
    name,
    {
      start: name,
      end: `/${name}`,
      kind: contents.includes(name) ? "content" : "block",
      followers: optionalEnds.get(name),
      isVerbatim: verbatim.has(name),
    },
  ]),
);

/** Names that are in capitals, and those of other elements, are few and come again. */
function findElement(name: string): ElementKind {
  const found = elements.get(name.toLowerCase()) ?? inline;
  elements.set(name, found);
  return found;
}
