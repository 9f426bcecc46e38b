/**
 * HTML without the white space that no reader meets: at the beginning and the end of a block, and all but one of the
 * spaces in a row. Between inline elements one space stays, since it divides words. Text in `pre`, `textarea`, `script`
 * and `style` stays as it is, and so do comments.
 *
 * @example compactHtml('<ul>  <li> <a href="/"> Home </a> </li> </ul>') → '<ul><li><a href="/">Home</a></li></ul>'
 */
export function compactHtml(html: string): string {
  const tokens = readTokens(html);
  const goesOn = findContinued(tokens);
  let out = "";
  let isOpen = false;
  for (const [index, { kind, source }] of tokens.entries()) {
    if (kind === "text") {
      const text = source.replaceAll(/[ \t\n\f\r]+/g, " ");
      const begun: string = isOpen ? text : text.replace(/^ /, "");
      const kept: string = goesOn[index] ? begun : begun.replace(/ $/, "");
      out += kept;
      if (kept !== "") isOpen = !kept.endsWith(" ");
    } else {
      out += source;
      if (kind !== "inline") isOpen = kind === "content";
    }
  }
  return out;
}

/** Whether something follows each token on the same line, before a block begins or ends. */
function findContinued(tokens: readonly Token[]): boolean[] {
  const found: boolean[] = [];
  let goesOn = false;
  for (let at = tokens.length - 1; at >= 0; at--) {
    found[at] = goesOn;
    const { kind, source } = tokens[at] ?? { kind: "inline" };
    if (kind === "block") goesOn = false;
    else if (kind === "content" || (kind === "text" && source?.trim() !== "")) goesOn = true;
  }
  return found;
}

function readTokens(html: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < html.length) {
    const end = html[at] === "<" ? findTagEnd(html, at) : findEnd(html, "<", at);
    const source = html.slice(at, end);
    const name = source[0] === "<" ? readName(source) : undefined;
    const isVerbatim = name !== undefined && verbatim.has(name) && source[1] !== "/";
    const whole = isVerbatim ? findEnd(html, `</${name}`, end) : end;
    tokens.push({ kind: name === undefined ? "text" : findKind(name), source });
    if (whole > end) tokens.push({ kind: "content", source: html.slice(end, whole) });
    at = whole;
  }
  return tokens;
}

/** Behind the `>` of a tag: one between quotation marks is part of an attribute. */
function findTagEnd(html: string, start: number): number {
  if (html.startsWith("<!--", start)) return findEnd(html, "-->", start) + "-->".length;
  for (let at = start + 1; at < html.length; at++) {
    const sign = html[at];
    if (sign === ">") return at + 1;
    if (sign === '"') at = findEnd(html, '"', at + 1);
  }
  return html.length;
}

function findEnd(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? html.length : found;
}

/** The name in a tag, in small letters. */
function readName(tag: string): string {
  return /^<\/?([a-z][a-z0-9-]*)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
}

function findKind(name: string): Token["kind"] {
  if (blocks.has(name)) return "block";
  return contents.has(name) ? "content" : "inline";
}

/** Elements that begin and end a line. The others are inline, those that scripts define too. */
const blocks = new Set(
  [
    "html head body title meta link base template script style main header footer nav section article aside search",
    "div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption hr br address details summary dialog",
    "form fieldset legend option optgroup table caption colgroup col thead tbody tfoot tr th td",
  ].flatMap((names) => names.split(" ")),
);

/** Inline elements that are to a line what a word is. */
const contents = new Set(
  "img svg input select textarea button output picture video audio canvas".split(" "),
);

const verbatim = new Set(["pre", "textarea", "script", "style"]);

interface Token {
  /** Text; a tag of a block, of what stands in a line like a word, or of another element. */
  readonly kind: "text" | "block" | "content" | "inline";
  readonly source: string;
}
