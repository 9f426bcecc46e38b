/** Markup with more open elements than a page has. */
export class DeepMarkup extends Error {
  override readonly name = "DeepMarkup";
  /** Line of the markup, from 1. */
  readonly line: number;

  constructor(line: number) {
    super("Too many elements are open at once");
    this.line = line;
  }
}

/**
 * Refuses markup that a parser of HTML cannot read in reasonable time: elements that stay open are opened again
 * in each paragraph, and each part of a page is read once for every element around it.
 *
 * @throws a `DeepMarkup` with the line on which too many elements are open
 */
export function refuseDeep(text: string): void {
  let [open, styles, repeated] = [0, 0, 0];
  for (const { index, name, closes } of listTags(text)) {
    const step = closes ? -1 : 1;
    if (styling.has(name)) styles = Math.max(0, styles + step);
    else if (!closes) repeated += styles;
    if (!alone.has(name)) open = Math.max(0, open + step);
    if (open > mostOpen || repeated > mostRepeated)
      throw new DeepMarkup(text.slice(0, index).split(/\r\n|[\n\r]/).length);
  }
}

/** The deepest page of the corpora has a quarter of it. */
const mostOpen = 200;

/** Elements that a parser opens again: 20,000 take it a second. */
const mostRepeated = 20_000;

/** Elements that go on in the next paragraph where they have no end. */
const styling = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));

/** Elements that have no end, or that the next one of the kind ends. */
const alone = new Set(
  "area base br col colgroup dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot th thead tr track wbr".split(
    " ",
  ),
);

interface Tag {
  readonly index: number;
  readonly name: string;
  readonly closes: boolean;
}

/** Tags in order, those in scripts and comments left out. */
function* listTags(text: string): Generator<Tag> {
  const tag = /<!--|<(\/?)([a-z][a-z\d]*)/giu;
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    const [all, slash = "", written = ""] = found;
    const name = written.toLowerCase();
    const isRaw = slash === "" && /^(?:script|style)$/.test(name);
    if (name !== "" && !isRaw) yield { index: found.index, name, closes: slash === "/" };
    if (name !== "" && !isRaw) continue;
    const end = text.indexOf(all === "<!--" ? "-->" : "</", tag.lastIndex);
    if (end < 0) return;
    tag.lastIndex = end + 2;
  }
}
