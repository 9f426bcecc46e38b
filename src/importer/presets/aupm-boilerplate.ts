import type { Row } from "../ground/rows.ts";

const faxHeaders: readonly RegExp[] = [
  /^\W*T\d?E\d?\.? ?\d?L\d?\b.{0,12}\d.*\d/u,
  /^\W*T\d?E\d?\.? ?\d?L\d?\b[^\p{L}]*$/u,
  /\d{1,2}: ?\d{2}.{0,100}\bNo[.,] ?\d{3}|\bNo[.,] ?\d{3}\s+P[.,]/u,
  /DIPLOMATIC NETWORK/u,
  /^\W*F\w{1,3}\s+(?:from|f?r?0?M).{0,40}$/u,
];

const browserLines: readonly RegExp[] = [
  /^[^\p{L}]*\d{0,2} ?\w{0,3} ?\d{4} ?l?i?t?t?a?i?tp/u,
  /[gt][ai][ov]\. ?[aout]{2}\w?\/.{0,200}html?/u,
  /\d{2}\/ ?\d{2,3}\/ ?\d{2}\b/u,
];

/**
 * The reason to drop a line of a scan: a fax machine or a browser printed it, or it is a page number at the edge
 * of a page.
 *
 * @example findBoilerplate(row of "TEL: 2. Dec. 92 18: 39 No. 021 P. 01/ 17", false)
 * → "header that the fax machine printed"
 */
export function findBoilerplate({ text }: Row, atEdge: boolean): string | undefined {
  if (text.length > 100) return undefined;
  if (faxHeaders.some((pattern) => pattern.test(text))) {
    return "header that the fax machine printed";
  }
  if (browserLines.some((pattern) => pattern.test(text)) && text.length <= 60) {
    return "address, page or time that the browser printed";
  }
  return atEdge && /^[^\p{L}\p{N}]*\d{1,2}[^\p{L}\p{N}]*$/u.test(text)
    ? "number of the page"
    : undefined;
}

/** Whether a line says that the transcript may err: `E&OE`, `E 0 E PROOF ONLY`. */
export function isDisclaimer(text: string): boolean {
  return /^\W*E\W{0,3}(?:AND|[&uU])?\W{0,3}[O0]{1,2}[. ]*E\b[\s\S]{0,60}$/u.test(text);
}

/** Whether a line closes the transcript: `[ends]`, `ENDS`, `End`. */
export function isEnd(text: string): boolean {
  return /^\W*ENDS?\W*$/iu.test(text);
}

/** Whether a line belongs to the sender's closing words, printed after the transcript. */
export function isCompliment(text: string): boolean {
  return /comp\S{0,4}ments of|Hugh Dash|Press Sec\S{0,8} to the Prim/i.test(text);
}
