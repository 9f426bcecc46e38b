import type { DraftLabelMeaning, SourceText } from "../ground/draft.ts";
import type { ReadOptions } from "../ground/format.ts";
import { cutPieces, joinPieces, tidyPieces } from "../ground/pieces.ts";
import type { Row } from "../ground/rows.ts";
import {
  type Candidate,
  type DocumentTraits,
  findCandidate,
  learnLabels,
} from "./aupm-vocabulary.ts";

/** A label of a turn. */
export interface FoundLabel extends Candidate {
  /** The label that is meant, where this one is damaged. */
  readonly meant?: string;
}

export type LabelFinder = (text: string) => FoundLabel | undefined;

/**
 * Finds the labels of one document: words before a colon (or a semicolon, which scans give for it), `Q.` where
 * several lines begin with it, and `PRIME MINISTER Well,` without a mark.
 *
 * @example createLabelFinder(rows, …)("JOUNALIST: Mr Hawke,")
 * → { label: "JOUNALIST", mark: ":", length: 11, meant: "JOURNALIST" }
 */
export function createLabelFinder(
  rows: readonly Row[],
  traits: DocumentTraits,
  options: ReadOptions,
): LabelFinder {
  const vocabulary = learnLabels(rows, traits, options);
  const asked = rows.filter(({ text }) => bareQuestion.test(text)).length > 2;
  return (text) => {
    const candidate = findCandidate(text);
    if (/^Q[.,]? /.test(candidate?.label ?? "")) return findBare(text, bareQuestion);
    if (candidate !== undefined) {
      if (vocabulary.has(candidate.label)) return candidate;
      const meant = traits.scanned ? vocabulary.findMeant(candidate.label) : undefined;
      if (meant !== undefined) return { ...candidate, meant };
    }
    return (asked ? findBare(text, bareQuestion) : undefined) ?? findBare(text, bareOffice);
  };
}

const bareQuestion = /^[^\p{L}\p{N}]*(Q)([.,]?)[.,]?\s+(?=["'“‘(]?\s?\p{Lu}|\p{L}{2})/u;
const bareOffice =
  /^(PRIME MINISTER|PM|JOURNALIST|JRNLST|QUESTION)(\.?)\s+(?=\p{Lu}\p{Ll}|I\s|\()/u;

function findBare(text: string, pattern: RegExp): FoundLabel | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return { label: match[1] ?? "", mark: match[2] ?? "", length: match[0].length };
}

/**
 * Divides a line before a label that follows the end of a sentence: a scan or a conversion lost the line end
 * between them.
 */
export function splitRow(row: Row): Row[] {
  const cuts =
    row.block === undefined ? Array.from(row.text.matchAll(inside), ({ index }) => index) : [];
  if (cuts.length === 0) return [row];
  let left = row.pieces;
  const parts = [...cuts, Infinity].map((cut, index) => {
    const [part, rest] = cutPieces(left, cut - (cuts[index - 1] ?? 0));
    left = rest;
    const pieces = tidyPieces(part);
    return { ...row, pieces, text: joinPieces(pieces), ...(index > 0 && { opens: true }) };
  });
  return parts;
}

const inside = /(?<=[.?!…]["'”’)]?\s)(?=(?:PRIME MINISTER|JOURNALIST|QUESTION|PM) ?[:;]\s)/gu;

/**
 * Names the prime minister for each label of his, damaged ones included, by the collection's own field
 * (`Howard, John`).
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
