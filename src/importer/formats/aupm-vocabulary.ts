import type { ReadOptions } from "../format.ts";
import { measureDistance } from "../labels/damage.ts";
import { isPlausibleLabel } from "../labels/plausible.ts";
import type { Row } from "../rows.ts";

/** What may be a label at the start of a line. */
export interface Candidate {
  /** As printed, without what is neither letter nor digit before it. */
  readonly label: string;
  readonly mark: string;
  /** How many characters of the line come before the speech. */
  readonly length: number;
}

/** The labels that a document uses, learned from the document. */
export interface Vocabulary {
  /** Whether a candidate is a label in its own right. */
  has(label: string): boolean;
  /** The label that a damaged one must have been, if any. */
  findMeant(label: string): string | undefined;
}

/** The words before the first colon or semicolon of a line, if there are few. */
export function findCandidate(text: string): Candidate | undefined {
  const match = /^[^\p{L}\p{N}]*([^:;]{1,50}?)\s*([:;])[:;.]*\s*/u.exec(text);
  if (match === null) return undefined;
  const [all, label = "", mark = ":"] = match;
  return {
    label: label.replace(/[.,]$/u, (end) => (/\.\w/.test(label) ? end : "")),
    mark,
    length: all.length,
  };
}

/**
 * Learns the labels of a document: words for roles in capitals; names in capitals that stand in bold, alone
 * on their line or at least twice; other names that stand four times. A rare one that differs from these
 * by what scanning does to letters is a damaged one.
 */
export function learnLabels(
  rows: readonly Row[],
  title: string,
  scanned: boolean,
  options: ReadOptions,
): Vocabulary {
  const told = new Set([...options.labels, ...options.questioners, ...options.respondents]);
  const seen = countCandidates(rows);
  const initials = listInitials(title);
  const sound = new Map(
    [...seen].filter(([label, use]) => told.has(label) || isSound(label, use, scanned)),
  );
  for (const [label] of [...sound].filter(([name]) => isMisreadInitials(name, sound, initials))) {
    sound.delete(label);
  }
  return {
    has: (label) => sound.has(label) || roleWord.test(label),
    findMeant: (label) => findNearest(label, sound),
  };
}

interface Use {
  readonly count: number;
  /** Whether it stood in bold or alone on its line. */
  readonly apart: boolean;
}

const roleWord =
  /^(?:PM|(?:ACTING )?PRIME MINISTER|JOURNALISTS?|JRNLST|QUESTION(?:ER)?S?|ANSWER|REPORTERS?|PRESSM[AE]N|COMMENT|HOST|PRESENTER|COMPERE|CALLER|INTERVIEWER|INTERPRETER|MODERATOR|CHAIRMAN|ANNOUNCER|SPEAKER|Q)(?: ?\( ?cont\w*\.? ?\))?$/;
const office =
  /^(?:MRS?|MS|DR|SIR|DAME|SENATOR|PRESIDENT|PREMIER|MINISTER|PRIME MINISTER|CHIEF MINISTER|TREASURER|MAYOR|SECRETARY|CHAIRMAN|THE HON\w*|CHANCELLOR|AMBASSADOR|PROFESSOR|COMMISSIONER|GENERAL)\b/;
const header =
  /^(?:SUBJECTS?|DATE|TRANSCRIPT.*|EMBARGO(?:ED)?.*|TEL|FAX.*|NOTE|TO MEMBERS|EDITORS?|INTERVIEWERS|PRESS CONFERENCE.*|WITH THE COMP.*|TAPI?|P)$|^A ?EMBARGO|BACKGROUND|OPPOSITION TO/i;

function countCandidates(rows: readonly Row[]): Map<string, Use> {
  const seen = new Map<string, Use>();
  for (const { text, pieces } of rows) {
    const candidate = findCandidate(text);
    if (candidate === undefined) continue;
    const { label, length } = candidate;
    const bold =
      pieces[0]?.marks?.includes("strong") === true &&
      (pieces[0]?.text.length ?? 0) >= label.length;
    const old = seen.get(label);
    const apart = old?.apart === true || bold || length === text.length;
    seen.set(label, { count: (old?.count ?? 0) + 1, apart });
  }
  return seen;
}

function isSound(label: string, { count, apart }: Use, scanned: boolean): boolean {
  if (roleWord.test(label)) return true;
  if (header.test(label) || !isPlausibleLabel(label)) return false;
  const words = label.split(/\s+/);
  if (isCapital(label)) {
    if (words.length > 7 || (label.length < 4 && count < 3)) return false;
    return (
      count > 1 || (scanned ? office.test(label) && words.length > 1 : apart || words.length > 1)
    );
  }
  if (!scanned && apart && words.length <= 4) return words.every((word) => /^\p{Lu}/u.test(word));
  return (
    count >= 4 &&
    words.length <= 2 &&
    /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(label) &&
    !/^(?:Yes|No|Well|Oh)\b/.test(label)
  );
}

/** Capitals, but for the small letters of `McEWEN` and what scanning made small. */
function isCapital(label: string): boolean {
  const letters = label.match(/\p{L}/gu)?.length ?? 0;
  const capitals = label.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 0 && capitals / letters >= 0.75;
}

/** `JL` for an interview with JOHN LAWS. */
function listInitials(title: string): ReadonlySet<string> {
  const words = title.match(/\p{Lu}[\p{L}'’]*/gu) ?? [];
  return new Set(words.slice(1).map((word, index) => (words[index]?.[0] ?? "") + (word[0] ?? "")));
}

/** `IL` beside `JL`, however often: initials that are nobody's, one letter from those of somebody. */
function isMisreadInitials(
  label: string,
  sound: ReadonlyMap<string, Use>,
  initials: ReadonlySet<string>,
): boolean {
  if (label.length > 3 || roleWord.test(label) || initials.has(label)) return false;
  return [...sound.keys()].some(
    (other) =>
      other !== label &&
      (other === "PM" || initials.has(other)) &&
      measureDistance(squash(label), squash(other)) === 1,
  );
}

function findNearest(label: string, sound: ReadonlyMap<string, Use>): string | undefined {
  if (!isCapital(label) && !/^(?:pm|pC|Pm|[il1])$/.test(label) && label.length > 4) {
    return findSame(label, sound);
  }
  const form = squash(label);
  return [...sound]
    .filter(([other, { count }]) => count > 1 && isReadable(form, squash(other), label, other))
    .sort((a, b) => distance(form, a[0]) - distance(form, b[0]) || b[1].count - a[1].count)[0]?.[0];
}

/** `Fry e` for `Frye`: the same letters, spaces and signs aside. */
function findSame(label: string, sound: ReadonlyMap<string, Use>): string | undefined {
  const form = squash(label);
  return [...sound.keys()].find((other) => squash(other) === form);
}

function distance(form: string, other: string): number {
  return measureDistance(form, squash(other));
}

/** How far damage may go: a third of the letters and one of a short label; `1` for `J`. */
function isReadable(form: string, meant: string, label: string, other: string): boolean {
  if (meant.length === 1) return other === "J" && /^[1Iil3Tj]$/.test(label);
  if (Math.abs(form.length - meant.length) > Math.max(1, meant.length / 3)) return false;
  const allowed = meant.length <= 3 ? 1 : meant.length <= 5 ? 1 : Math.floor(meant.length * 0.4);
  return form.length > 0 && measureDistance(form, meant) <= allowed;
}

/** Letters alone, in capitals, digits as the letters they are misread from. */
function squash(label: string): string {
  return label
    .toUpperCase()
    .replace(/[01458]/g, (digit) => "OIASB"["01458".indexOf(digit)] ?? "")
    .replace(/[^\p{L}]/gu, "");
}
