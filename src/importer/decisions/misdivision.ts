import { type Problem, createProblem } from "../../problems/problem.ts";
import { normaliseLabel } from "../../transcript/speakers/label-form.ts";
import { isNote } from "../../transcript/parse/note.ts";
import { findRoleWord } from "../../transcript/speakers/role-from-label.ts";
import { listWords } from "../../text/words.ts";
import { keyAsk } from "../ground/asks.ts";
import { listMisplacedQuestions } from "./misplaced-questions.ts";
import { type ReadTurn, type Report, isConversation, readTurn, shorten } from "./said-turns.ts";
import type { DescribeTurn, SectionPlan } from "./units.ts";

/**
 * What reveals that turns are divided wrongly, whatever the convention of the source: an exchange that nobody answers,
 * questions that stand as paragraphs in an answer, a speaker's name alone in what another one says, somebody who is taken to
 * answer and only hands over, and a last paragraph that is no speech.
 *
 * @param told lines of labels whose role is told already
 * @param known labels of which the source itself says whose they are
 */
export function listMisdivisions(
  file: string,
  plans: readonly SectionPlan[],
  describe: DescribeTurn,
  told: ReadonlySet<number | undefined>,
  known: ReadonlySet<string>,
): Problem[] {
  const units = plans.flatMap((section) => section.units);
  const read = units.map(({ kind, turns }) => ({
    kind,
    turns: turns.map((turn) => readTurn(turn, describe)),
  }));
  const turns = read.flatMap((unit) => unit.turns);
  const report: Report = (kind, { line }, message, why, fix, asks) =>
    createProblem(kind, { file, ...(line !== undefined && { line }) }, { message, why, fix }, asks);
  return [
    ...listMisplacedQuestions(read, report),
    ...listLoneNames(turns, report),
    ...listHandingRespondents(
      turns,
      ({ label = "", line }) => told.has(line) || known.has(label),
      report,
    ),
    ...listEndings(turns, report),
  ];
}

/** A paragraph that is nothing but the label of a speaker. */
function listLoneNames(turns: readonly ReadTurn[], report: Report): Problem[] {
  const labels = new Set(turns.flatMap(({ label }) => (label === undefined ? [] : [fold(label)])));
  return turns.flatMap(({ said, label }) =>
    said.flatMap((one, index) => {
      const form = fold(one.text);
      const isCalled = one.text.endsWith(".") && index === said.length - 1 && form.length > 2;
      if (one.text.length > 80 || isCalled || !labels.has(form) || form === fold(label ?? ""))
        return [];
      return [
        report(
          "import-label",
          one,
          `The row \`${one.text}\` names a speaker, and is read as speech.`,
          "If it is a label, the words below it stand under a wrong name.",
          "Divide the turn there in the transcript.",
        ),
      ];
    }),
  );
}

function fold(label: string): string {
  return normaliseLabel(label).replace(/\s?[:：]$/u, "");
}

/**
 * Those who are taken to answer, say little, and never speak after who asks, where nearly all who answer do: they chair, or
 * say another's words.
 */
function listHandingRespondents(
  turns: readonly ReadTurn[],
  isSettled: (turn: ReadTurn) => boolean,
  report: Report,
): Problem[] {
  const answering = [...turns.keys()].filter((index) => turns[index]?.role === "respondent");
  const isAsked = (index: number) => turns[index - 1]?.role === "questioner";
  const places = Map.groupBy(answering, (index) => turns[index]?.label);
  return [...places].flatMap(([label, own]) => {
    const [first = 0] = own;
    const place = turns[first];
    const opens = own.includes(0) && own.length < 3;
    if (label === undefined || place === undefined || opens || own.some(isAsked)) return [];
    const said = own.flatMap((index) => turns[index]?.said ?? []);
    const words = said.reduce((sum, { text }) => sum + listWords(text).length, 0);
    const isLong = words > own.length * (/\p{Lo}/u.test(said[0]?.text ?? "") ? 60 : 30);
    const isOnce = own.length === 1 && first < turns.length - 1;
    const isCalled = own.some((index) => calls(turns[index - 1], label));
    if (!isConversation(turns.filter((turn) => turn.label !== label))) return [];
    if (isLong || isOnce || isCalled || isSettled(place) || findRoleWord(label) !== undefined)
      return [];
    return [
      report(
        "import-roles",
        place,
        `The label \`${label}\` is taken for somebody who answers, and never speaks after a question.`,
        "It may be that of who chairs, whose words lead to a question.",
        `Say which with \`--moderator "${label}"\` or \`--respondent "${label}"\`.`,
        [keyAsk("role", { label })],
      ),
    ];
  });
}

/** Whether a turn names a speaker, as one that asks a colleague to answer does. */
function calls(turn: ReadTurn | undefined, label: string): boolean {
  const name = label.split(/[\s,]+/u).at(-1) ?? label;
  return turn?.said.some(({ text }) => text.includes(name)) === true;
}

/** A last paragraph that ends as no other does may be a line of the page. */
function listEndings(turns: readonly ReadTurn[], report: Report): Problem[] {
  const said = turns.flatMap((turn) => turn.said);
  const last = said.at(-1);
  const others = said.slice(0, -1);
  const ended = others.filter(({ text }) => ending.test(text)).length;
  if (last === undefined || isNote(last.text)) return [];
  if (ending.test(last.text) && /[\p{L}\p{N}]/u.test(last.text)) return [];
  if (others.length < 4 || ended < others.length * 0.9) return [];
  return [
    report(
      "import-layout",
      last,
      `The last row, \`${shorten(last.text)}\`, ends as no speech does, and is read as speech.`,
      "It may be a line of the page, which nobody says.",
      "Remove it in the transcript, or name it below `boilerplate:` of the publisher's profile.",
    ),
  ];
}

const ending = /[.?!。？！…؟।;—–-]["”’»」』)\]）]*$|[)）\]]$/u;
