import { listWordsFor } from "../speakers/role-words.ts";

/**
 * Whether a speech asks: one of its last three sentences ends in a question mark, or in words that make
 * a question or a request in languages which do without the mark.
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

/** Greek asks by what is a semicolon elsewhere. */
const mark = /(?:[?？؟\u037e]|(?<=\p{Script=Greek});)["”’»」』)）\]]*$/u;
const ends = listWordsFor("questionEnds").join("|");
const requests = listWordsFor("requests").join("|");
const asking = new RegExp(`(?:(?:${ends})|(?:${requests})[^。]{0,12})[.。]?$`, "u");
