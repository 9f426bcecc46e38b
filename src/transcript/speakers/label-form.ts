/**
 * The form in which labels and names are compared: compatibility forms folded, lower case, white space
 * one space, the two letters i of Turkish one letter, no character that is not seen, without the lenticular brackets of Japanese labels and a closing colon or full stop.
 *
 * @example normaliseLabel("【林外務大臣】") → "林外務大臣"
 */
export function normaliseLabel(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ı|i\u0307/gu, "i")
    .replace(/\p{Cf}/gu, "")
    .replace(/’/g, "'")
    .replace(/\s+/gu, " ")
    .replace(/^[\s【]+|(?<![\s】:.])[\s】:.]+$/gu, "");
}
