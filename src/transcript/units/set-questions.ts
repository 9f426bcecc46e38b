import { isQuestion } from "./question.ts";

/** How whole paragraphs are set apart where a text names nobody. */
export type Setting = "strong" | "emphasis";

/** Bold before italics. */
export const settings: readonly Setting[] = ["strong", "emphasis"];

/** A paragraph that is no note, and how all its words are set. */
export interface SetParagraph {
  readonly text: string;
  readonly set: readonly Setting[];
}

/** That a document prints questions in bold or italics and answers plain. */
export interface SetQuestions {
  readonly setting: Setting;
  /** 0 to 1. */
  readonly confidence: number;
  /** Index of the first paragraph that asks. */
  readonly first: number;
}

/**
 * Finds out whether questions are set in bold or italics: at least three times paragraphs wholly set so
 * stand before plain ones, most of them ask, and most plain ones do not.
 *
 * @example paragraphs `**Why?**`, `So.`, `**When?**`, `Now.`, `**Who?**`, `I.`
 * → { setting: "strong", confidence: 0.55, first: 0 }
 */
export function findSetQuestions(paragraphs: readonly SetParagraph[]): SetQuestions | undefined {
  const found = settings.flatMap((setting) => weigh(paragraphs, setting) ?? []);
  return found.sort((a, b) => b.confidence - a.confidence)[0];
}

function weigh(paragraphs: readonly SetParagraph[], setting: Setting): SetQuestions | undefined {
  const runs: { first: number; text: string }[] = [];
  const plain: string[] = [];
  let before = false;
  for (const [index, { text, set }] of paragraphs.entries()) {
    const last = runs.at(-1);
    const isSet = set.includes(setting);
    if (!isSet) plain.push(text);
    else if (before && last !== undefined) last.text += `\n${text}`;
    else runs.push({ first: index, text });
    before = isSet;
  }
  const asking = runs.filter(({ text }) => isQuestion(text));
  const [opening] = asking;
  const share = asking.length / runs.length;
  const askingPlain = plain.filter(isQuestion).length / Math.max(1, plain.length);
  if (opening === undefined || asking.length < 3 || share < 0.6 || askingPlain > 0.4) return;
  if (plain.length < asking.length) return;
  const confidence = 0.8 * (0.5 * Math.min(1, runs.length / 8) + 0.5 * share);
  return { setting, confidence: Math.round(confidence * 100) / 100, first: opening.first };
}
