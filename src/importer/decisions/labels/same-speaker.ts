import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import { findRoleWord, isOffice } from "../../../transcript/speakers/role-from-label.ts";
import type { LabelUse } from "./uses.ts";

/**
 * Which labels of a document are forms of one speaker's: the longest one, by each of them. A shorter form is the name or
 * the office of a longer one, or the end of its name. What may be short for two speakers is left alone.
 *
 * @example joinForms(["FRAN KELLY, HOST", "KELLY"]) → Map { "KELLY" → "FRAN KELLY, HOST", … }
 * @example joinForms(["Mr Lee", "Ms Lee", "Lee"]) → each is its own
 */
export function joinForms(labels: readonly string[]): Map<string, string> {
  const joined = new Map<string, string>();
  const ordered = labels.toSorted((a, b) => b.length - a.length).map(readForm);
  for (const shorter of ordered) {
    const { label } = shorter;
    const longer = ordered.filter((other) => other !== shorter && isFormOf(shorter, other));
    const speakers = new Set(longer.map((other) => joined.get(other.label) ?? other.label));
    const [only] = speakers;
    joined.set(label, speakers.size === 1 && only !== undefined ? only : label);
  }
  return joined;
}

/** What a label is compared by. */
interface Form {
  readonly label: string;
  readonly form: string;
  /** Its name, and what stands after a comma or in brackets. */
  readonly parts: readonly string[];
  /** Whether it may be short for another label. */
  readonly isShort: boolean;
  /** Whether it may be the end of a name. */
  readonly isName: boolean;
}

function readForm(label: string): Form {
  const parts = label.split(/,\s|\s?[(（)）]/u).map(normaliseLabel);
  const isShort = findRoleWord(label) === undefined;
  const isName = /\p{Lu}/u.test(label) && label.split(/[\s,]+/u).every((word) => !isOffice(word));
  return { label, form: normaliseLabel(label), parts, isShort, isName };
}

/** Whether a label is a shorter form of another, by its words alone. */
function isFormOf({ form, isShort, isName }: Form, { parts }: Form): boolean {
  if (!isShort) return false;
  if (parts.length > 1 && parts.includes(form)) return true;
  return isName && parts.some((part) => part.endsWith(` ${form}`));
}

/** The uses of all forms of a speaker's label as those of one. */
export function poolUses(
  uses: readonly LabelUse[],
  forms: ReadonlyMap<string, string>,
): LabelUse[] {
  const pooled = new Map<string, LabelUse>();
  for (const use of uses) {
    const label = forms.get(use.label) ?? use.label;
    const before = pooled.get(label);
    pooled.set(label, before === undefined ? { ...use, label } : addUse(before, use));
  }
  return [...pooled.values()];
}

function addUse(one: LabelUse, other: LabelUse): LabelUse {
  return {
    ...one,
    turns: one.turns + other.turns,
    words: one.words + other.words,
    asks: one.asks + other.asks,
    handovers: one.handovers + other.handovers,
    introduced: one.introduced || other.introduced,
    calls: one.calls || other.calls,
    invites: one.invites + other.invites,
  };
}
