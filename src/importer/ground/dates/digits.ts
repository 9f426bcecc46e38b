/**
 * Digits of every script as ASCII, each one character: `٣` → `3`. A script's ten digits begin at U+xxx0 or U+xxx6.
 *
 * @example writeDigits("٧ فبراير ٢٠٢٣") → "7 فبراير 2023"
 */
export function writeDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const begins = /\p{Nd}/u.test(String.fromCodePoint(code - (code % 16))) ? 0 : 6;
    return String((code % 16) - begins);
  });
}
