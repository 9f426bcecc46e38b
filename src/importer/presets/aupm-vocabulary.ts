import type { ReadOptions } from "../ground/format.ts";
import { listTold } from "../grammar/labels/told.ts";
import { isPlausibleLabel } from "../ground/plausible.ts";
import type { Row } from "../ground/rows.ts";
import {
  findNearest,
  isCapital,
  isMisreadInitials,
  isMisreadWord,
  listInitials,
} from "./aupm-damage.ts";

/** What may be a label at the start of a line. */
export interface Candidate {
  /** As printed, without signs before its first letter or digit. */
  readonly label: string;
  readonly mark: string;
  /** How many characters of the line come before the speech. */
  readonly length: number;
}

/** The labels that a document uses, learned from the document. */
export interface Vocabulary {
  /** Whether a candidate is a label in its own right. */
  has(label: string): boolean;
  /** The sound label that a damaged one stands for, if there is one. */
  findMeant(label: string): string | undefined;
}

/** The words before the first colon or semicolon of a line, if there are few, or before a colon that ends it. */
export function findCandidate(text: string): Candidate | undefined {
  const match =
    /^[^\p{L}\p{N}]*([\p{L}\p{N}][^:;]{0,49}?)\s*([:;])[:;.]*\s*/u.exec(text) ??
    /^[^\p{L}\p{N}]*([\p{L}\p{N}][^:;]{49,149}?)\s*(:)\s*$/u.exec(text);
  if (match === null) return undefined;
  const [all, label = "", mark = ":"] = match;
  return {
    label: label.replace(/[.,]$/u, (end) => (/\.\w/.test(label) ? end : "")),
    mark,
    length: all.length,
  };
}

/**
 * Learns the labels of a document: words for roles in capitals; names in capitals that are set in bold, stand
 * alone on their line or are used twice; other names that are used four times; where one of these stands alone in bold,
 * whatever else does. A rare label is damaged where it differs from one of these by letters that scans confuse.
 */
export function learnLabels(
  rows: readonly Row[],
  traits: DocumentTraits,
  options: ReadOptions,
): Vocabulary {
  const told = listTold(options);
  const seen = countCandidates(rows);
  const initials = listInitials(traits.title);
  const sound = new Map(
    [...seen].filter(([label, use]) => told.has(label) || isSound(label, use, traits)),
  );
  if (!traits.scanned && [...sound.values()].some(({ alone }) => alone)) {
    for (const [label, use] of seen) if (use.alone && !header.test(label)) sound.set(label, use);
  }
  for (const label of [...sound.keys()].filter(isOwnName)) {
    const misread = traits.scanned && seen.get(label)?.count === 1 && isMisreadWord(label);
    if (misread || isMisreadInitials(label, sound, initials)) sound.delete(label);
  }
  return {
    has: (label) => sound.has(label) || roleWord.test(label),
    findMeant: (label) => findNearest(label, sound),
  };
}

/** Whether a label begins with an office or a title, or names a recording. */
export function isOfficial(label: string): boolean {
  return office.test(label) || /\bRECORDING$/.test(label);
}

/** What the labels of a document depend on. */
export interface DocumentTraits {
  readonly title: string;
  /** Whether it was scanned, so that letters may be damaged. */
  readonly scanned: boolean;
  /** Whether it is a speech, which may quote others by name. */
  readonly spoken: boolean;
}

interface Use {
  readonly count: number;
  /** Whether it stood in bold or alone on its line. */
  readonly apart: boolean;
  /** Whether it stood in bold and alone on its line. */
  readonly alone: boolean;
}

const roleWord =
  /^(?:PM|(?:ACTING )?PRIME MINISTER|JOURNALISTS?|JRNLST|QUESTION(?:ER)?S?|ANSWER|REPORTERS?|PRESSM[AE]N|COMMENT|HOST|PRESENTER|COMPERE|CALLER|INTERVIEWER|INTERPRETER|MODERATOR|CHAIRMAN|ANNOUNCER|SPEAKER|Q|Prime Minister|Journalist|Question|Reporter|Interviewer|Presenter)(?: ?\( ?cont\w*\.? ?\))?$/;
const office =
  /^(?:MRS?|MS|DR|SIR|DAME|SENATOR|PRESIDENT|PREMIER|MINISTER|PRIME MINISTER|CHIEF MINISTER|TREASURER|MAYOR|SECRETARY|CHAIRMAN|THE HON\w*|CHANCELLOR|AMBASSADOR|PROFESSOR|COMMISSIONER|GENERAL)\b/;
const header =
  /^(?:SUBJECTS?|DATE|TRANSCRIPT.*|EMBARGO(?:ED)?.*|T\d?E\d?L|FAX.*|NOTE|TO MEMBERS|EDITORS?|INTERVIEWERS|PRESS CONFERENCE.*|WITH THE COMP.*|TAPI?|P)$|^A ?EMBARGO|BACKGROUND|OPPOSITION TO/i;

function countCandidates(rows: readonly Row[]): Map<string, Use> {
  const seen = new Map<string, Use>();
  for (const { text, pieces } of rows) {
    const candidate = findCandidate(text);
    if (candidate?.mark !== ":") continue;
    const { label, length } = candidate;
    const bold =
      pieces[0]?.marks?.includes("strong") === true &&
      (pieces[0]?.text.length ?? 0) >= label.length;
    const old = seen.get(label);
    const whole = length === text.length;
    const apart = old?.apart === true || bold || whole;
    const alone = old?.alone === true || (bold && whole);
    seen.set(label, { count: (old?.count ?? 0) + 1, apart, alone });
  }
  return seen;
}

function isSound(label: string, use: Use, { scanned, spoken }: DocumentTraits): boolean {
  if (roleWord.test(label)) return true;
  if (header.test(label) || !isPlausibleLabel(label)) return false;
  if (isCapital(label)) return isSoundName(label, use, scanned) && (!spoken || office.test(label));
  const words = label.split(/\s+/);
  if (!scanned && use.apart)
    return words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
  if (use.count < 4 || /^(?:Yes|No|Well|Oh)\b/.test(label)) return false;
  return /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(label);
}

/** In a scan a name that is used once must name an office or have two whole words. */
function isSoundName(label: string, { count, apart }: Use, scanned: boolean): boolean {
  const words = label.split(/\s+/);
  if (words.length > 7 || (label.length < 4 && count < 3)) return false;
  if (count > 1) return true;
  if (!scanned) return apart || words.length > 1 || label.length >= 5;
  if (words.length === 1 || words.includes("AT")) return false;
  return office.test(label) || words.every((word) => /^\p{Lu}{3,}$/u.test(word));
}

function isOwnName(label: string): boolean {
  return !roleWord.test(label);
}
