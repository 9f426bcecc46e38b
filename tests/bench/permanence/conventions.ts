import { cutParts, type RawParagraph, type RawText } from "./raw-text.ts";

/** How a publisher prints paragraphs and labels, told apart by expressions of this simulation alone. */
export interface Convention {
  readonly name: string;
  /** Part of the path of its files. */
  readonly folder: string;
  /** The transcript in the file. */
  readonly body: RegExp;
  /** A paragraph: groups `before`, `label`, `text` and `after`. */
  readonly paragraph: RegExp;
  /** What a new paragraph begins and ends with, and the label of a question. */
  readonly before: string;
  readonly after: string;
  readonly question: string;
  /** Labels of those who ask. */
  readonly asks: RegExp;
  /** How a paragraph shows that the speaker before it goes on. */
  readonly joins: "no label" | "same label";
}

export const conventions: readonly Convention[] = [
  {
    ...{ name: "mofa", folder: "mofa/", body: /Opening Remarks[^]*/ },
    paragraph: /(?<label>[^:\n]{2,70}: )?(?<text>[^\n]+)(?<after>\n*)/g,
    ...{ before: "", after: "\n\n", question: "Reporter: ", asks: /^Reporter/, joins: "no label" },
  },
  {
    ...{ name: "wh", folder: "wh/", body: /^(?:Q|[A-Z][A-Z .’'-]+:)[ \u00a0]+[^]*/m },
    paragraph:
      /(?<label>(?:Q|[A-Z][A-Z .’'-]{2,50}:)[ \u00a0]+)?(?<text>[^]+?)(?<after>\n[ \u00a0]*\n\s*|$(?![^]))/g,
    ...{ before: "", after: "  \n   \n", question: "Q    ", asks: /^Q/, joins: "no label" },
  },
  {
    ...{ name: "aupm", folder: "aupm/", body: /<p>[^]*(?=\]\]>)/ },
    paragraph:
      /(?<before><p>\s*)(?<label>(?:<strong>)?[A-Z][A-Za-z ]{1,30}:(?:<\/strong>)?\s*)?(?<text>[^]*?)(?<after><\/p>\s*)/g,
    ...{ before: "<p>", after: "</p>\n", question: "JOURNALIST: ", asks: /JOURNALIST|QUESTION/ },
    joins: "no label",
  },
  {
    ...{ name: "tw-an", folder: "tw-an/", body: /<speech [^]*<\/speech>\s*/ },
    paragraph: /(?<label><speech by="[^"]*">)(?<text>[^]*?)(?<after><\/speech>\s*)/g,
    ...{ before: "", after: "</p></speech>\n", question: '<speech by="#匿名"><p>' },
    ...{ asks: /#(?:匿名|Question|記者)/, joins: "same label" },
  },
];

export function findConvention(file: string): Convention | undefined {
  return conventions.find(({ folder }) => file.includes(folder));
}

/** Reads a raw text into paragraphs, all in one group; undefined where it is not of the convention. */
export function readRaw(text: string, { body, paragraph }: Convention): RawText | undefined {
  const found = body.exec(text);
  if (found === null) return undefined;
  const paragraphs: RawParagraph[] = [];
  let end = 0;
  let head = text.slice(0, found.index);
  for (const { index, 0: all, groups = {} } of found[0].matchAll(paragraph)) {
    const gap = found[0].slice(end, index);
    const last = paragraphs.pop();
    if (last === undefined) head += gap;
    else paragraphs.push({ ...last, after: last.after + gap });
    const { before = "", label = "", text: said = "", after = "" } = groups;
    paragraphs.push({ before, label, parts: cutParts(said), after });
    end = index + all.length;
  }
  const tail = found[0].slice(end) + text.slice(found.index + found[0].length);
  return { head, groups: [{ fixed: false, paragraphs }], tail };
}
