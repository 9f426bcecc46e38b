/**
 * HTML in UTF-8 without what no reader meets, and of which a browser makes the same tree: white space at the beginning and
 * the end of a block, all but one of the spaces in a row, quotation marks around values that need none, and end tags that
 * follow from what comes behind them. Between inline elements one space stays, since it divides words. Text in `pre`,
 * `textarea`, `script` and `style` stays as it is, and so do comments. Elements are expected to be closed in their order.
 *
 * Source: the HTML standard, "Unquoted attribute value syntax" and "Optional tags".
 *
 * @example compactHtml('<ul>  <li> <a href="/"> Home </a> </li> </ul>') → "<ul><li><a href=/>Home</a></ul>"
 */
export function compactHtml(html: string): Uint8Array<ArrayBuffer> {
  return new Line(encoder.encode(html)).compact();
}

const encoder = new TextEncoder();

/** A page that is compacted in its place: what is written never reaches what is still to be read. */
class Line {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #read = 0;
  #written = 0;
  /** Where a space is written once it is known that more follows on the line; only inline tags are behind it. */
  #space = none;
  /** Whether a space would be seen: something stands before it on the line. */
  #isOpen = false;
  /** Where the last tag begins, if it ends an element and may be left out, and what may then follow it. */
  #end = 0;
  #followers: ReadonlySet<string> | undefined;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  compact(): Uint8Array<ArrayBuffer> {
    const bytes = this.#bytes;
    while (this.#read < bytes.length) {
      const code = bytes[this.#read] ?? 0;
      if (code === less) this.#readTag();
      else if (isSpace(code)) {
        if (this.#isOpen && this.#space === none) this.#space = this.#written;
        this.#read += 1;
      } else this.#readWord();
    }
    this.#decideEnd(endOfPage);
    return bytes.subarray(0, this.#written);
  }

  #readWord(): void {
    const bytes = this.#bytes;
    this.#decideEnd("");
    this.#writeSpace();
    this.#isOpen = true;
    let [read, written] = [this.#read, this.#written];
    for (; read < bytes.length; read += 1) {
      const code = bytes[read] ?? 0;
      if (code === less || isSpace(code)) break;
      bytes[written++] = code;
    }
    [this.#read, this.#written] = [read, written];
  }

  #readTag(): void {
    const bytes = this.#bytes;
    const start = this.#read;
    if (startsWith(bytes, openComment, start)) {
      this.#decideEnd("");
      this.#copy(findBehind(bytes, closeComment, start));
      return;
    }
    const isEnd = bytes[start + 1] === slash;
    const name = isEnd ? start + 2 : start + 1;
    const element = findElement(bytes, name);
    this.#decideEnd(isEnd ? element.end : element.start);
    if (element.kind === "content") this.#writeSpace();
    if (element.kind !== "inline") {
      this.#space = none;
      this.#isOpen = element.kind === "content";
    }
    const written = this.#written;
    this.#copyTag();
    if (isEnd) {
      this.#end = written;
      this.#followers = element.followers;
    } else if (element.isVerbatim === true) this.#copyVerbatim(written + 1, element.start.length);
  }

  /** Copies what stands in an element as it is, up to the name that was written last. */
  #copyVerbatim(name: number, length: number): void {
    const closing = Uint8Array.of(less, slash, ...this.#bytes.subarray(name, name + length));
    const start = this.#read;
    this.#copy(find(this.#bytes, closing, start));
    if (this.#read > start) this.#isOpen = true;
  }

  /**
   * Copies a tag without the quotation marks of values that need none, up to its `>`: one between quotation marks is part of
   * a value. Behind an apostrophe that is no part of one, which may begin another kind of value, a tag stays as it is.
   */
  #copyTag(): void {
    const bytes = this.#bytes;
    let [read, written] = [this.#read, this.#written];
    let isPlain = true;
    while (read < bytes.length) {
      const code = bytes[read] ?? 0;
      if (code !== quote) {
        bytes[written++] = code;
        read += 1;
        if (code === greater) break;
        if (code === apostrophe) isPlain = false;
        continue;
      }
      isPlain &&= bytes[read - 1] === equals;
      let needsNone = isPlain;
      let close = read + 1;
      for (; close < bytes.length; close += 1) {
        const inner = bytes[close] ?? 0;
        if (inner === quote) break;
        if (!isUnquoted(inner)) needsNone = false;
      }
      const next = bytes[close + 1];
      if (!needsNone || close === read + 1 || (next !== space && next !== greater)) {
        close = Math.min(close + 1, bytes.length);
        while (read < close) bytes[written++] = bytes[read++] ?? 0;
      } else {
        for (read += 1; read < close; read += 1) bytes[written++] = bytes[read] ?? 0;
        read += 1;
      }
    }
    [this.#read, this.#written] = [read, written];
  }

  #copy(end: number): void {
    this.#bytes.copyWithin(this.#written, this.#read, end);
    this.#written += end - this.#read;
    this.#read = end;
  }

  /** Takes back the end tag that was last if it follows from what comes behind it. */
  #decideEnd(next: string): void {
    if (this.#followers?.has(next) === true) this.#written = this.#end;
    this.#followers = undefined;
  }

  /** Writes the space that was met last. */
  #writeSpace(): void {
    if (this.#space === none) return;
    const bytes = this.#bytes;
    for (let at = this.#written; at > this.#space; at -= 1) bytes[at] = bytes[at - 1] ?? 0;
    bytes[this.#space] = space;
    this.#written += 1;
    this.#space = none;
  }
}

/** No place. */
const none = -1;

/** Whether a value can stand without quotation marks where this is in it. */
function isUnquoted(code: number): boolean {
  if (code <= space || code === apostrophe || code === backtick) return false;
  return code < less || code > greater;
}

/** As HTML has it. */
function isSpace(code: number): boolean {
  return code <= space && (code === space || (code >= 9 && code <= 13 && code !== 11));
}

/** White space, `/` and `>`. */
function endsName(code: number): boolean {
  return code <= space || code === slash || code === greater;
}

function startsWith(bytes: Uint8Array, sought: Uint8Array, at: number): boolean {
  for (let index = 0; index < sought.length; index += 1) {
    if (bytes[at + index] !== sought[index]) return false;
  }
  return true;
}

/** Where some bytes stand from a place on; the end where they do not. */
function find(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(sought[0] ?? 0, from); at >= 0;) {
    if (startsWith(bytes, sought, at)) return at;
    at = bytes.indexOf(sought[0] ?? 0, at + 1);
  }
  return bytes.length;
}

function findBehind(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  return Math.min(bytes.length, find(bytes, sought, from) + sought.length);
}

const openComment = encoder.encode("<!--");
const closeComment = encoder.encode("-->");
const space = 32;
const quote = 34;
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

const elements: readonly ElementKind[] = [...blocks, ...contents].map((name) => ({
  start: name,
  end: `/${name}`,
  kind: contents.includes(name) ? "content" : "block",
  followers: optionalEnds.get(name),
  isVerbatim: verbatim.has(name),
}));

/** No name is as long. */
const longest = 16;

/** Elements by the first letter of their names and the length of these. */
const byName: ElementKind[][] = [];
for (const element of elements) {
  (byName[element.start.charCodeAt(0) * longest + element.start.length] ??= []).push(element);
}

/** The element whose name begins at a place, in small letters or in capitals. */
function findElement(bytes: Uint8Array, from: number): ElementKind {
  let end = from;
  while (end < bytes.length && !endsName(bytes[end] ?? 0)) end += 1;
  if (end - from >= longest) return inline;
  const candidates = byName[lowerCase(bytes[from] ?? 0) * longest + end - from];
  return candidates?.find((element) => isNamed(element, bytes, from)) ?? inline;
}

function isNamed({ start }: ElementKind, bytes: Uint8Array, from: number): boolean {
  for (let index = 1; index < start.length; index += 1) {
    if (lowerCase(bytes[from + index] ?? 0) !== start.charCodeAt(index)) return false;
  }
  return true;
}

/** Of a letter of ASCII. */
function lowerCase(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
