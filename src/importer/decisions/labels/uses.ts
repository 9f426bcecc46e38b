import { listWords } from "../../../text/words.ts";
import { type OutlineItem, listTurnText } from "../outline.ts";
import { isOffice, roleFromLabel } from "../../../transcript/speakers/role-from-label.ts";
import { isQuestion } from "../../../transcript/units/question.ts";

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
  /** Whether its first turn begins by saying who speaks: `Anil: Sir, Anil from …`. */
  readonly introduced: boolean;
  /** Whether one of its turns names the speaker after it: `Nora.` before `NORA LIND`. */
  readonly calls: boolean;
  /** How many of its turns name the speaker after them or speak of questions: `First question, please.` */
  readonly invites: number;
}

/** How often each label stands in a document and what for, in the order of first use. */
export function countUses(items: readonly OutlineItem[]): LabelUse[] {
  const uses = new Map<string, LabelUse>();
  const turns = items.filter((item) => item.kind === "turn");
  const texts = turns.map(listTurnText);
  const asks = texts.map(asksSomething);
  const asked = turns.map(
    ({ label }, index) => asks[index] === true || roleFromLabel(label?.text ?? "") === "questioner",
  );
  for (const [index, turn] of turns.entries()) {
    if (turn.label === undefined) continue;
    const { text: label, line } = turn.label;
    const text = texts[index] ?? "";
    const use = uses.get(label) ?? startUse(label, line, text);
    const next = turns[index + 1]?.label?.text;
    const calls = next !== undefined && names(text, next, texts[index + 1] ?? "");
    const handsOver =
      asked[index - 1] !== true && asked[index] !== true && asked[index + 1] === true;
    uses.set(label, {
      ...use,
      turns: use.turns + 1,
      words: use.words + listWords(text).length,
      asks: use.asks + (asks[index] === true ? 1 : 0),
      handovers: use.handovers + (handsOver ? 1 : 0),
      calls: use.calls || calls,
      invites: use.invites + (calls || invitation.test(text.slice(-160)) ? 1 : 0),
    });
  }
  return [...uses.values()];
}

/** Words for questions, with which a chair gives the floor. */
const invitation =
  /question|frage|frågor|spørgsmål|pytani|otázk|dotaz|kérdés|întreb|pertanyaan|câu hỏi|въпрос|питанн|pregunta|pergunta|domand|vragen|soru|ερωτήσ|вопрос|запитан|質問|質疑|提問|提问|질문|سؤال|the floor|le micro|das wort|la palabra|a palavra/iu;

/** Stands in the order for a question that the source names nobody for. */
export const nobodyAsks = "\0";

/** The labels as they follow each other, turns of one speaker in a row as one. */
export function listOrder(items: readonly OutlineItem[]): string[] {
  const labels = items.flatMap((item) => {
    if (item.kind !== "turn") return [];
    return [item.label?.text ?? (item.role === "questioner" ? nobodyAsks : "")];
  });
  return labels.filter((label, index) => label !== labels[index - 1]);
}

function startUse(label: string, line: number, text: string): LabelUse {
  const first = listWords(text.slice(0, 200)).slice(0, 40);
  const own = listNames(label);
  const reach = own.some((name) => /^\p{Lo}/u.test(name)) ? 40 : 14;
  const introduced = own.some((name) => first.slice(0, reach).includes(name));
  return {
    label,
    line,
    turns: 0,
    words: 0,
    asks: 0,
    handovers: 0,
    introduced,
    calls: false,
    invites: 0,
  };
}

/** A name alone with a question mark, `Dr. Hallow?`, gives the floor and asks nothing. */
function asksSomething(text: string): boolean {
  const called = /(?<=[.!?]\s)(?:\p{Lu}[\p{L}'’-]{0,24}\.?\s?){1,3}\?$/u.exec(
    text.trimEnd().slice(-80),
  )?.[0];
  const said = called === undefined ? text : text.trimEnd().slice(0, -called.length);
  return isQuestion(said) || request.test(text.slice(0, 300));
}

/** Words that announce a question, which need no question mark. */
const request =
  /\bI(?: just)?(?: want(?:ed)?|['’]d like| would like) to (?:ask|follow[- ]up)|\bmy question|\bich (?:wollte|möchte|würde) .{0,20}(?:fragen|wissen)|\bje (?:voulais|voudrais|souhaitais) .{0,20}(?:savoir|demander|revenir)|\b(?:quería|quisiera|me gustaría) (?:saber|preguntar)|\bvol(?:evo|evamo) (?:chieder|saper)|\b(?:queria|gostaria de) (?:saber|perguntar)|хотел[аи]?(?: бы)? .{0,20}(?:спросить|узнать)|想[请請]?[问問]|想請教|我的[问問]题是|여쭙|여쭤/iu;

/** Whether the last words of a turn name the next speaker, by the label or by what that one begins with. */
function names(text: string, label: string, next: string): boolean {
  const called = new Set(
    text
      .slice(-160)
      .split(/(?<=[.!?])\s+/u)
      .flatMap(listCalled)
      .map((name) => name.toLowerCase()),
  );
  if (called.size === 0) return false;
  const heard = [...label.split(/[,(（)）]/u).flatMap(listNames), ...listWords(next.slice(0, 120))];
  return heard.some((word) => word.length > 2 && called.has(word));
}

/** Words of a sentence that may call somebody; the first of a long one has its capital from its place. */
function listCalled(sentence: string): string[] {
  const words = sentence.match(/\p{Lu}[\p{L}'’-]{2,}|\p{Lo}{2,}/gu) ?? [];
  const begins = sentence.split(/\s+/u).length > 4 && !/^\p{Lu}[\p{L}'’-]+,/u.test(sentence);
  const skipped = begins && sentence.startsWith(words[0] ?? " ") ? 1 : 0;
  return words.slice(skipped).filter((word) => !isOffice(word));
}

/** Words of a label long enough to be names, folded. */
function listNames(label: string): string[] {
  const bare = label.split(/[,(（]/u, 1)[0] ?? "";
  const words = bare.match(/\p{Lu}[\p{L}'’-]{2,}|\p{Lo}{2,}/gu) ?? [];
  return words.map((word) => word.toLowerCase());
}
