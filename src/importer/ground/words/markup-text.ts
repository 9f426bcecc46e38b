import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** Text of a raw file and the line it begins on; a line end inside it ends a word. */
export interface TextRun {
  readonly text: string;
  readonly line: number;
}

const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const token =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[(?<cdata>[^]*?)(?:\]\]>|$)|<(?<raw>script|style|template|noscript)\b[^]*?(?:<\/\k<raw>\s*>|$)|<[!?][^>]*>?|<\/?(?<name>[a-z][^\s/<>"']*)(?<rest>(?:"[^"]*"?|'[^']*'?|[^<>"'])*)(?<end>>?)|(?<text>[^<]+|<)/giu;

/**
 * The text of HTML or XML by its tokens alone: text nodes, CDATA sections read as HTML, and in XML the
 * attributes `by` and `showAs`. Comments, scripts, styles and other attributes hold no text.
 *
 * @example [...readMarkupText("<p>a &amp; b</p>", "html")] → texts " ", "a & b", " "
 */
export function* readMarkupText(
  text: string,
  syntax: "html" | "xml",
  firstLine = 1,
): Generator<TextRun> {
  let line = firstLine;
  for (const match of text.matchAll(token)) {
    const {
      cdata,
      name,
      rest = "",
      end,
      text = end === "" ? match[0] : undefined,
    } = match.groups ?? {};
    if (text !== undefined) yield { text: decodeReferences(text), line };
    else if (cdata !== undefined) yield* readMarkupText(cdata, "html", line);
    else if (name !== undefined) yield* readTag(name, syntax === "xml" ? rest : "", line);
    else yield { text: " ", line };
    line += countLineEnds(match[0]);
  }
}

/** Decodes `&amp;`, `&#39;` and `&#x27;`; what is none of these stays as it is. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7});?|#x([\da-f]{1,6});?|([a-z][a-z\d]{1,31});|(amp|lt|gt|quot|nbsp|copy|reg)(?![a-z\d]))/giu,
    (all, decimal?: string, hex?: string, closed?: string, open?: string) => {
      const name = closed ?? open;
      if (name !== undefined) return decodeNamedCharacterReference(name) || all;
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

function* readTag(name: string, attributes: string, line: number): Generator<TextRun> {
  if (!inline.has(name.toLowerCase())) yield { text: " ", line };
  for (const match of attributes.matchAll(/\s(?:by|showAs)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    yield { text: ` ${decodeReferences(match[1] ?? match[2] ?? "")} `, line };
  }
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
}
