import type { Role } from "../../schemas/roles.ts";
import { listWords } from "../../text/words.ts";
import { isQuestion } from "./question.ts";
import type { UnitKind } from "../model/model.ts";
import { isFollowUp, isInterpreter } from "../speakers/role-from-label.ts";

/** What must be known of a turn to say which unit it belongs to. */
export interface SpokenTurn {
  /** As printed; absent where nobody is named. */
  readonly label?: string | undefined;
  readonly role: Role;
  /** Whether anybody of its role may have the label, so that the same label may be another speaker. */
  readonly generic: boolean;
  /** Plain text of the speech. */
  readonly text: string;
  /** Whether a rule stands right before it. */
  readonly afterRule: boolean;
}

export interface DividedUnit<T> {
  readonly kind: UnitKind;
  readonly turns: readonly T[];
}

/**
 * Divides the turns between two headings into units.
 *
 * A questioner opens an exchange; the moderator's words right before belong to it. These stay in the
 * exchange that is open: all that is said without a new question, what is asked before anybody has answered,
 * a question by the same named questioner, what an interpreter says right after a question, one whose label says that it is a follow-up, one that begins with
 * a dash where most do not, and a word or two that ask nothing; after a rule these last alone. What is said before any
 * question, or first after a rule, is a statement, one a speaker; so is what the moderator says first of all, which
 * greets everybody and leads to no one question.
 *
 * @param opens whether the first turn is the first of the transcript
 * @example turns of `Mr. A`, `Reporter`, `Mr. A`, `Zusatzfrage`, `Mr. A`
 * → a statement of one turn, an exchange of four
 */
export function divideUnits<T extends SpokenTurn>(
  turns: readonly T[],
  opens: boolean,
): DividedUnit<T>[] {
  const units: OpenUnit<T>[] = [];
  const greets = opens && turns[0]?.role === "moderator";
  const isApart = (index: number) => turns[index]?.afterRule === true || (greets && index === 1);
  const dashed = turns.filter(goesOn).length;
  const isDashed = dashed > 1 && dashed > turns.length / 2;
  const leadsTo = listNextRoles(turns, isApart);
  for (const [index, turn] of turns.entries()) {
    const asks = leadsTo[index] === "questioner";
    const open = units.at(-1);
    if (open !== undefined && continues(open, turn, { asks, isApart: isApart(index), isDashed }))
      addTurn(open, turn);
    else units.push(openUnit(asks ? "exchange" : "statement", turn));
  }
  return units;
}

interface OpenUnit<T> extends DividedUnit<T> {
  readonly turns: T[];
  /** The first turn that asks, and whether one answered. */
  asker: T | undefined;
  answered: boolean;
}

function openUnit<T extends SpokenTurn>(kind: UnitKind, turn: T): OpenUnit<T> {
  const unit: OpenUnit<T> = { kind, turns: [], asker: undefined, answered: false };
  addTurn(unit, turn);
  return unit;
}

function addTurn<T extends SpokenTurn>(unit: OpenUnit<T>, turn: T): void {
  unit.turns.push(turn);
  if (turn.role === "questioner") unit.asker ??= turn;
  unit.answered ||= turn.role === "respondent";
}

/** For each turn its role, or for a moderator's turn that of the one it leads to; to thanks it does not lead. */
function listNextRoles(turns: readonly SpokenTurn[], isApart: (index: number) => boolean): Role[] {
  const roles: Role[] = [];
  let next: Role = "moderator";
  for (const [index, turn] of [...turns.entries()].reverse()) {
    const { role } = turn;
    next = role === "moderator" ? next : role;
    roles.push(next);
    const thanks = role === "questioner" && isInterjection(turn);
    if (thanks || isApart(index)) next = "moderator";
  }
  return roles.reverse();
}

/** Where a turn stands. */
interface Place {
  readonly asks: boolean;
  readonly isApart: boolean;
  /** Whether most turns begin with a dash, so that it says nothing of one. */
  readonly isDashed: boolean;
}

function continues<T extends SpokenTurn>(
  unit: OpenUnit<T>,
  turn: T,
  { asks, isApart, isDashed }: Place,
): boolean {
  const thanks = turn.role === "questioner" && isInterjection(turn);
  if (isApart) return unit.kind === "exchange" && thanks;
  if (unit.kind === "statement") return !asks && unit.turns[0]?.label === turn.label;
  if (!asks || !unit.answered || interprets(unit, turn)) return true;
  if (turn.role !== "questioner") return false;
  const same = !turn.generic && unit.asker?.label === turn.label;
  return same || isFollowUp(turn.label ?? "") || (!isDashed && goesOn(turn)) || thanks;
}

/** An interpreter who says a question again, right after the one who asked it. */
function interprets<T extends SpokenTurn>({ turns }: OpenUnit<T>, { label }: T): boolean {
  return turns.at(-1)?.role === "questioner" && isInterpreter(label ?? "");
}

/** `— and why?`: a question that goes on where somebody broke in. */
function goesOn({ text }: SpokenTurn): boolean {
  return /^\s*(?:[—–…]|--|\.\.\.)/u.test(text);
}

/** `Okay.`, `Thank you.`: up to four words that ask nothing. What nobody heard and what names a topic may be a question. */
function isInterjection({ text }: SpokenTurn): boolean {
  if (unheard.test(text) || topic.test(text) || !/[\p{L}\p{N}]/u.test(text)) return false;
  if (thanks.test(text)) return true;
  if (/[?？؟]/u.test(text) || isQuestion(text)) return false;
  if (unspaced.test(text)) return text.length <= 12;
  return text.length <= 60 && listWords(text).length <= 4;
}

/** What is said to who answered, in scripts of which each character counts as a word. */
const thanks =
  /^\s*(?:(?:はい|了解です|わかりました|分かりました|承知しました|好的?|네)[、。，,.!！\s]{0,2})?(?:(?:どうも)?ありがとうござい(?:ます|ました)|わかりました|分かりました|承知しました|[谢謝]{2}(?:您|你|大家|[发發]言人|部[长長])?|(?:네[,.]?\s?)?감사합니다)[。.!！]?\s*$/u;

/** `On Yemen.`, `Zum Haushalt.`, `The water bill, Governor.`: what is asked about next. */
const topic =
  /^\s*(?:and\s)?(?:the|your|any)\s(?!(?:other|point|answer|same|fact)(?!\p{L}))[\p{L}’'-]{2,20}(?:\s[\p{L}’'-]{3,20})?,?\s(?!(?:is|was|are|were|did|does|do|has|have|had|will|would|not|no)(?!\p{L}))[\p{L}’'-]{2,20}\.?\s*$|^\s*(?:on|about|regarding|concerning|zu|zum|zur|sur|sobre|über|su|sul|sulla|over|om|про|о|об|по поводу)\s(?!(?:that|this|it|here|there|time|to|you|top|my|your|our|the way|das|dem|cela|ça|eso|esto)(?!\p{L}))[\p{L}’'].{0,50}[.…]?\s*$|^\s*[([](?:question|asks|speaks|speaking|pregunta|frage|domanda)\s.{1,50}[)\]][.]?\s*$/iu;

/** Scripts that write no space between words, apart from those of which each character counts as one. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const unheard =
  /^.{0,3}(?:inaudible|unintelligible|off[- ]mic(?:rophone)?|聞き取れず|聴取不能|听不清|inaudibel|inaudível|ininteligible|inintelligible|неразборчиво|unverständlich).{0,3}$/isu;
