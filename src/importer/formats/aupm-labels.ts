import type { DraftLabelMeaning, SourceText } from "../draft.ts";
import type { ReadOptions } from "../format.ts";
import type { Row } from "../rows.ts";
import { type Candidate, findCandidate, learnLabels } from "./aupm-vocabulary.ts";

/** A label of a turn. */
export interface FoundLabel extends Candidate {
  /** The label of the document that a damaged one must have been. */
  readonly meant?: string;
}

export type LabelFinder = (text: string) => FoundLabel | undefined;

/**
 * Tells the labels of one document: before a colon (or a semicolon, as scanning has it), `Q.` at the start
 * of a line where it does so often, and `PRIME MINISTER Well,` without a mark.
 *
 * @example createLabelFinder(rows, …)("JOUNALIST: Mr Hawke,")
 * → { label: "JOUNALIST", mark: ":", length: 11, meant: "JOURNALIST" }
 */
export function createLabelFinder(
  rows: readonly Row[],
  title: string,
  scanned: boolean,
  options: ReadOptions,
): LabelFinder {
  const vocabulary = learnLabels(rows, title, scanned, options);
  const asked = rows.filter(({ text }) => bareQuestion.test(text)).length > 2;
  return (text) => {
    const candidate = findCandidate(text);
    if (candidate !== undefined) {
      if (vocabulary.has(candidate.label)) return candidate;
      const meant = scanned ? vocabulary.findMeant(candidate.label) : undefined;
      if (meant !== undefined) return { ...candidate, meant };
    }
    return (asked ? findBare(text, bareQuestion) : undefined) ?? findBare(text, bareOffice);
  };
}

const bareQuestion = /^[^\p{L}\p{N}]*(Q)([.,]?)[.,]?\s+(?=["'“‘(]?\s?\p{Lu}|\p{L}{2})/u;
const bareOffice = /^(PRIME MINISTER|PM)([.,]?)\s+(?=\p{Lu}\p{Ll}|I\s)/u;

function findBare(text: string, pattern: RegExp): FoundLabel | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return { label: match[1] ?? "", mark: match[2] ?? "", length: match[0].length };
}

/**
 * Says who the prime minister's labels mean, damaged ones included, by the collection's own field
 * (`Howard, John`), and what else a damaged label means.
 */
export function explainLabels(
  found: readonly FoundLabel[],
  minister: SourceText | undefined,
): DraftLabelMeaning[] {
  const [family = "", given = ""] = (minister?.text ?? "").split(/,\s*/);
  const meanings = new Map<string, DraftLabelMeaning>();
  let from = minister === undefined ? [] : [minister];
  for (const { label, meant = label } of found) {
    if (meanings.has(label) || !isMinister(meant, family) || minister === undefined) continue;
    const name = `${given} ${family}`.trim();
    meanings.set(label, { label, meaning: { name, role: "respondent" }, from });
    from = [];
  }
  return [...meanings.values()];
}

function isMinister(label: string, family: string): boolean {
  const bare = label.replace(/ ?\( ?cont\w*\.? ?\)$/iu, "");
  if (/^(?:PM|PRIME MINISTER)$/i.test(bare)) return true;
  const last = bare.split(/\s+/).at(-1) ?? "";
  const titled = /^(?:(?:PRIME MINISTER|MR\.?|SIR ROBERT|SENATOR|DR\.?)\s+)?\S+$/i.test(bare);
  return titled && family !== "" && last.toUpperCase() === family.toUpperCase();
}
