import { countEdits } from "../../../text/edit-distance.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import { findRoleWord } from "../../../transcript/speakers/role-from-label.ts";

const office =
  /\b(?:prime minister|minister|president|secretary|premier|treasurer|chair(?:man)?|speaker|official)\b/i;

/**
 * Finds labels that a machine misread: rarer than, and one or two letters away from, a role word or an
 * office that the document uses as a label too. Names of people are never mended: `Mr. Chan` is not
 * `Mr. Chen`.
 *
 * @param counts how often each label stands in the document
 * @returns the label meant, by the label printed
 *
 * @example findDamagedLabels(new Map([["JOURNALIST", 9], ["JOUNALIST", 1]]))
 * → Map { "JOUNALIST" → "JOURNALIST" }
 */
export function findDamagedLabels(counts: ReadonlyMap<string, number>): Map<string, string> {
  const damaged = new Map<string, string>();
  const sound = [...counts]
    .filter(([label, uses]) => uses > 1 && isGeneral(label))
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostSound);
  for (const [label, count] of counts) {
    if (findRoleWord(label) !== undefined) continue;
    const nearest = sound.find(([other, uses]) => uses > count && isMisreading(label, other));
    if (nearest !== undefined) damaged.set(label, nearest[0]);
  }
  return damaged;
}

/** Each label is compared with so many, the most used; no document has as many words for roles. */
const mostSound = 50;

function isGeneral(label: string): boolean {
  const word = findRoleWord(label) !== undefined;
  return word ? normaliseLabel(label).length >= 5 : office.test(label);
}

function isMisreading(label: string, other: string): boolean {
  const [a, b] = [normaliseLabel(label), normaliseLabel(other)];
  if (a === b || b.length < 5 || Math.abs(a.length - b.length) > 2) return false;
  if (listTellers(a) !== listTellers(b)) return false;
  return countEdits(a, b) <= (b.length < 8 ? 1 : 2);
}

/** What tells speakers with one office apart: a number, a letter, `male` or `female`. */
function listTellers(form: string): string {
  return (form.match(teller) ?? []).join(" ");
}

const teller =
  /\d+|(?<![\p{L}\p{N}'.])(?:\p{L}|i{2,3}|iv|vi{0,3}|ix|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|male|female|man|woman|men|women)(?![\p{L}\p{N}'.])/gu;
