import type { ReadOptions } from "../format.ts";
import { type ToldLabels, listTold } from "../labels/told.ts";
import type { Row } from "../rows.ts";

/** A label at the start of a line. */
export interface CapitalLabel {
  readonly label: string;
  readonly mark: string;
  /** How many characters of the line are label, mark and the space after them. */
  readonly length: number;
}

/**
 * Tells the labels of a White House transcript: `Q` and the space after it, or a name in capitals before a
 * colon. A single word in capitals (`FEMA:`) counts only if it is a speaker's word or stands twice.
 *
 * @example createLabelFinder([], options)("MR. McFAUL: Well,")
 * → { label: "MR. McFAUL", mark: ":", length: 12 }
 */
export function createLabelFinder(
  rows: readonly Row[],
  options: ReadOptions,
): (text: string) => CapitalLabel | undefined {
  const told = listTold(options);
  const counts = new Map<string, number>();
  for (const { text } of rows) {
    const label = findCapitals(text, told)?.label;
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return (text) => {
    const question = /^(Q)([.:]?)(?:\s+|$)/u.exec(text);
    if (question !== null) {
      return { label: "Q", mark: question[2] ?? "", length: question[0].length };
    }
    const found = findCapitals(text, told);
    if (found === undefined) return undefined;
    const { label } = found;
    const certain = told.has(label) || speakers.test(label) || label.includes(" ");
    return certain || (counts.get(label) ?? 0) > 1 ? found : undefined;
  };
}

const speakers =
  /^[[(]?(?:MODERATOR|OPERATOR|AIDE|REPORTER|PARTICIPANT|INTERPRETER|TRANSLATOR|AUDIENCE|ATTENDEE|STAFF|HOST)S?\b/;
const word =
  /^[[("“#]*(?:\d+\.*|(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O['’]|D['’])?\p{Lu}[\p{Lu}\p{M}.'’-]*)(?:[\])"”,][\])"”,.]*)?$/u;
const small = new Set(["and", "of", "the", "de", "del", "la", "al", "bin", "von", "van", "&"]);

function findCapitals(text: string, told: ToldLabels): CapitalLabel | undefined {
  const match = /^([^:]{2,80}?)\s*(:)\s*/u.exec(text);
  if (match === null) return undefined;
  const [all, label = "", mark = ":"] = match;
  const name = label.replace(/(?<!\s)\s*[([][^()[\]]*[)\]]$/u, "");
  const words = (name === "" ? label : name).split(/\s+/);
  const fits = words.every((part, index) => word.test(part) || (index > 0 && small.has(part)));
  if (!told.has(label) && !(fits && words.length <= 9 && /\p{Lu}{2}/u.test(label)))
    return undefined;
  return /^END\b|^\d/.test(label) ? undefined : { label, mark, length: all.length };
}
