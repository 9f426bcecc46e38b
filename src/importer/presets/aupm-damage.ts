import { countEdits } from "../../text/edit-distance.ts";

/** Whether a label is in capitals; a few small letters, as in `McEWEN` or after a scan, do not count. */
export function isCapital(label: string): boolean {
  const letters = label.match(/\p{L}/gu)?.length ?? 0;
  const capitals = label.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 0 && capitals / letters >= 0.75;
}

/** `JL` for an interview with JOHN LAWS. */
export function listInitials(title: string): ReadonlySet<string> {
  const words = title.match(/\p{Lu}[\p{L}'’]*/gu) ?? [];
  return new Set(words.slice(1).map((word, index) => (words[index]?.[0] ?? "") + (word[0] ?? "")));
}

/** Whether a label is misread initials: `IL` beside `JL`, which are the initials of a speaker. */
export function isMisreadInitials(
  label: string,
  sound: ReadonlyMap<string, { readonly count: number }>,
  initials: ReadonlySet<string>,
): boolean {
  if (label.length > 3 || initials.has(label)) return false;
  return [...sound.keys()].some(
    (other) =>
      other !== label &&
      (other === "PM" || initials.has(other)) &&
      countEdits(squash(label), squash(other)) === 1,
  );
}

/** Words for speakers that count as sound even where a scan damaged every use of them. */
const certain = new Map(
  ["PRIME MINISTER", "JOURNALIST", "QUESTION"].map((label) => [label, { count: 2 }]),
);

/** Whether a label that is used once is a damaged word for a speaker, and no name. */
export function isMisreadWord(label: string): boolean {
  return !certain.has(label) && findNearest(label, certain) !== undefined;
}

/**
 * The sound label that is nearest to a damaged one, among the labels that the document uses more than once
 * and a few words for speakers.
 *
 * @example findNearest("PRIME MINSITER", new Map([["PRIME MINISTER", { count: 9 }]])) → "PRIME MINISTER"
 */
export function findNearest(
  label: string,
  sound: ReadonlyMap<string, { readonly count: number }>,
): string | undefined {
  if (!isCapital(label) && !/^(?:pm|pC|Pm|[il1])$/.test(label) && label.length > 4) {
    return findSame(label, sound);
  }
  const form = squash(label);
  return [...certain, ...sound]
    .filter(([other, { count }]) => count > 1 && isReadable(form, squash(other), label, other))
    .sort((a, b) => distance(form, a[0]) - distance(form, b[0]) || b[1].count - a[1].count)[0]?.[0];
}

/** `Fry e` for `Frye`: the same letters, spaces and signs aside. */
function findSame(
  label: string,
  sound: ReadonlyMap<string, { readonly count: number }>,
): string | undefined {
  const form = squash(label);
  return [...sound.keys()].find((other) => squash(other) === form);
}

function distance(form: string, other: string): number {
  return countEdits(form, squash(other));
}

/** Whether damage explains a label: at most one letter of a short one, two fifths of a long one; `1` for `J`. */
function isReadable(form: string, meant: string, label: string, other: string): boolean {
  if (meant.length === 1) return other === "J" && /^[1Iil3Tj]$/.test(label);
  if (Math.abs(form.length - meant.length) > Math.max(1, meant.length / 3)) return false;
  const allowed = meant.length <= 3 ? 1 : meant.length <= 5 ? 1 : Math.floor(meant.length * 0.4);
  return form.length > 0 && countEdits(form, meant) <= allowed;
}

/** Letters alone, in capitals, digits as the letters they are misread from. */
function squash(label: string): string {
  return label
    .toUpperCase()
    .replace(/[01458]/g, (digit) => "OIASB"["01458".indexOf(digit)] ?? "")
    .replace(/[^\p{L}]/gu, "");
}
