import type { Problem } from "../../problems/problem.ts";
import { isQuestion } from "../../transcript/units/question.ts";
import { listWords } from "../../text/words.ts";
import {
  type ReadTurn,
  type ReadUnit,
  type Report,
  type Said,
  isConversation,
  shorten,
} from "./said-turns.ts";

/** Questions without an answer, answers among questions, questions among answers, and those of nobody. */
export function listMisplacedQuestions(units: readonly ReadUnit[], report: Report): Problem[] {
  const turns = units.flatMap((unit) => unit.turns);
  return [
    ...listUnasked(turns, report),
    ...listUnanswered(units, report),
    ...listAnswersInQuestions(turns, report),
    ...listQuestionsInAnswers(turns, report),
  ];
}

/** Short paragraphs that ask, each with one that does not below it, where nobody at all is taken to ask. */
function listUnasked(turns: readonly ReadTurn[], report: Report): Problem[] {
  if (turns.some(({ role }) => role === "questioner")) return [];
  const said = turns.flatMap((turn) => turn.said);
  const asked = said.filter(({ text }, index) => {
    const next = said[index + 1]?.text;
    return next !== undefined && isAskedAlone(text) && !asking.test(next);
  });
  const [first] = asked;
  if (first === undefined || asked.length < 3 || asked.length < said.length * 0.2) return [];
  return [
    report(
      "import-exchanges",
      first,
      `Nobody is taken to ask, and ${String(asked.length)} paragraphs do, such as \`${shorten(first.text)}\`.`,
      "If they are questions, there is no exchange to link to, and the answers stand under a wrong name.",
      "Name who asks with `--questioner`, or divide the turns in the transcript.",
    ),
  ];
}

/** Questions after which nobody speaks who may answer, where others are answered; who takes leave last of all asks nothing. */
function listUnanswered(units: readonly ReadUnit[], report: Report): Problem[] {
  const exchanges = units.filter(({ kind }) => kind === "exchange");
  const open = exchanges.filter((unit) => !isAnswered(unit));
  if (open.length === exchanges.length) return [];
  const asked = open.filter((unit) => unit !== units.at(-1) || unit.turns.some(asks));
  const [first, ...others] = asked.map(({ turns }) => turns[0]);
  if (first === undefined) return [];
  const more = others.length > 0 ? `, and ${String(others.length)} more of the source` : "";
  return [
    report(
      "import-exchanges",
      first,
      `Nobody answers the question \`${shorten(first.said[0]?.text ?? "")}\`${more}.`,
      "The answer may stand among the words of who asks.",
      "Compare it with the source, and divide the turns in the transcript.",
    ),
  ];
}

function isAnswered({ turns }: ReadUnit): boolean {
  const first = turns.findIndex(({ role }) => role === "questioner");
  return turns.some(
    ({ role }, index) => role === "respondent" || (role === "moderator" && index > first),
  );
}

function asks({ role, said }: ReadTurn): boolean {
  return role === "questioner" && said.some(({ text }) => isQuestion(text));
}

/**
 * Paragraphs that tell, below one that asks of who asks, where the next one to speak asks too: an answer whose label is
 * missing stands so.
 */
function listAnswersInQuestions(turns: readonly ReadTurn[], report: Report): Problem[] {
  if (!isConversation(turns)) return [];
  return turns.flatMap(({ role, said }, index) => {
    const next = turns[index + 1];
    const asked = said.findIndex(({ text }) => asking.test(text));
    const told = said.slice(asked + 1);
    const [first] = told;
    if (role !== "questioner" || asked < 0 || first === undefined) return [];
    if (next?.role === "respondent" || next?.role === "moderator" || told.some(asksToo)) return [];
    return [
      report(
        "import-label",
        first,
        `The paragraph \`${shorten(first.text)}\` asks nothing, and is read as part of a question that nobody else answers.`,
        "If it answers, the words stand under a wrong name.",
        "Name the label before it with `--label`, or divide the turn in the transcript.",
      ),
    ];
  });
}

function asksToo({ text }: Said): boolean {
  return isQuestion(text);
}

/**
 * Short paragraphs of an answer that ask, each with one that does not below it or, at its end, with the label of who answers
 * once more: as a question whose label is missing has.
 */
function listQuestionsInAnswers(turns: readonly ReadTurn[], report: Report): Problem[] {
  if (!isConversation(turns)) return [];
  const answers = turns.filter(({ role }) => role === "respondent");
  const single = answers.filter(({ said }) => said.length === 1).length;
  const least = single >= answers.length * 0.7 && answers.length >= 4 ? 1 : 2;
  return turns.flatMap(({ role, said, label }, place) => {
    if (role !== "respondent") return [];
    const asked = said.filter(({ text }, index) => {
      const next = said[index + 1]?.text;
      return next !== undefined && isAskedAlone(text) && !asking.test(next);
    });
    const last = said.at(-1);
    const isAnewed = label !== undefined && turns[place + 1]?.label === label && said.length > 1;
    const parted = isAnewed && last !== undefined && isAskedAlone(last.text) ? [last] : [];
    const first = parted[0] ?? asked[0];
    if (first === undefined || (parted.length === 0 && asked.length < least)) return [];
    return [
      report(
        "import-label",
        first,
        `The paragraph \`${shorten(first.text)}\` asks, and is read as part of an answer.`,
        "If somebody else asks here, the words stand under a wrong name.",
        "Name the label before it with `--label`, or divide the turn in the transcript.",
      ),
    ];
  });
}

const asking = /[?？؟]["”’»」』)）]*$/u;

function isAskedAlone(text: string): boolean {
  return asking.test(text) && listWords(text).length <= (/\p{Lo}/u.test(text) ? 80 : 40);
}
