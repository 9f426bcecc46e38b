/**
 * Whether a speech asks: one of its last three sentences ends in a question mark, or in a word that makes
 * a question or a request in Japanese, Chinese or Korean.
 *
 * @example isQuestion("Did you confirm this today? Thank you.") → true
 * @example isQuestion("ご見解をお聞かせください。") → true
 */
export function isQuestion(text: string): boolean {
  const sentences = text
    .slice(-400)
    .trimEnd()
    .split(/(?<=[.!?。？！؟;])\s*/u)
    .filter((part) => part !== "");
  return sentences.slice(-3).some((part) => mark.test(part) || asking.test(part));
}

const mark = /[?？؟]["”’」』)）\]]*$/u;
const asking =
  /(?:(?:でしょう|です|ます|ません|でした|ました)か。?|(?:教えて|聞かせ|お願い|伺い)[^。]{0,12}。?|[嗎吗呢]。?|(?:습니까|나요|까요|세요)[.?]?)$/u;
