import { listWords } from "../../transcript/words.ts";
import { type OutlineItem, listTurnText } from "../steps/outline.ts";
import { isQuestion } from "./questions.ts";

/** What one label of a document does. */
export interface LabelUse {
  readonly label: string;
  /** Line of its first turn. */
  readonly line: number;
  readonly turns: number;
  readonly words: number;
  /** How many of its turns ask something. */
  readonly asks: number;
}

/** How often each label stands in a document and what for, in the order of first use. */
export function countUses(items: readonly OutlineItem[]): LabelUse[] {
  const uses = new Map<string, LabelUse>();
  for (const item of items) {
    if (item.kind !== "turn" || item.label === undefined) continue;
    const { text: label, line } = item.label;
    const use = uses.get(label) ?? { label, line, turns: 0, words: 0, asks: 0 };
    const text = listTurnText(item);
    uses.set(label, {
      ...use,
      turns: use.turns + 1,
      words: use.words + listWords(text).length,
      asks: use.asks + (isQuestion(text) ? 1 : 0),
    });
  }
  return [...uses.values()];
}
