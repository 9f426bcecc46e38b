import { listWords } from "../../text/words.ts";
import { type OutlineItem, type OutlineTurn, listTurnText } from "../steps/outline.ts";
import { roleFromLabel } from "../../transcript/speakers/role-from-label.ts";
import { isQuestion } from "../../transcript/units/question.ts";

/** What one label of a document does. */
export interface LabelUse {
  readonly label: string;
  /** Line of its first turn. */
  readonly line: number;
  readonly turns: number;
  readonly words: number;
  /** How many of its turns ask something. */
  readonly asks: number;
  /** How many of its turns stand between one that asks nothing and the question of somebody else. */
  readonly handovers: number;
}

/** How often each label stands in a document and what for, in the order of first use. */
export function countUses(items: readonly OutlineItem[]): LabelUse[] {
  const uses = new Map<string, LabelUse>();
  const turns = items.filter((item) => item.kind === "turn");
  const asked = turns.map((turn) => isAsked(turn));
  for (const [index, turn] of turns.entries()) {
    if (turn.label === undefined) continue;
    const { text: label, line } = turn.label;
    const use = uses.get(label) ?? { label, line, turns: 0, words: 0, asks: 0, handovers: 0 };
    const text = listTurnText(turn);
    const handsOver =
      asked[index - 1] !== true && asked[index] !== true && asked[index + 1] === true;
    uses.set(label, {
      ...use,
      turns: use.turns + 1,
      words: use.words + listWords(text).length,
      asks: use.asks + (isQuestion(text) ? 1 : 0),
      handovers: use.handovers + (handsOver ? 1 : 0),
    });
  }
  return [...uses.values()];
}

function isAsked(turn: OutlineTurn): boolean {
  return roleFromLabel(turn.label?.text ?? "") === "questioner" || isQuestion(listTurnText(turn));
}
