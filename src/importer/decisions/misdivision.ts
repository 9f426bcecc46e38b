import { type Problem, createProblem } from "../../problems/problem.ts";
import type { ProblemKindName } from "../../problems/kinds.ts";
import type { Role } from "../../schemas/roles.ts";
import { normaliseLabel } from "../../transcript/speakers/label-form.ts";
import { isNote } from "../../transcript/parse/note.ts";
import { findRoleWord } from "../../transcript/speakers/role-from-label.ts";
import { isQuestion } from "../../transcript/units/question.ts";
import { listWords } from "../../text/words.ts";
import { keyAsk } from "../ground/asks.ts";
import { listRuns } from "../ground/blocks.ts";
import { joinPieces } from "../ground/pieces.ts";
import type { OutlineTurn } from "./outline.ts";
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
    ...listUnanswered(read, report),
    ...listAnswersInQuestions(turns, report),
    ...listQuestionsInAnswers(turns, report),
    ...listLoneNames(turns, report),
    ...listHandingRespondents(
      turns,
      ({ label = "", line }) => told.has(line) || known.has(label),
      report,
    ),
    ...listEndings(turns, report),
  ];
}

interface ReadTurn {
  readonly label: string | undefined;
  readonly role: Role;
  readonly line: number | undefined;
  /** What is said, a paragraph, an item or a cell each. */
  readonly said: readonly Said[];
}

interface Said {
  readonly text: string;
  readonly line: number | undefined;
}

interface ReadUnit {
  readonly kind: "statement" | "exchange";
  readonly turns: readonly ReadTurn[];
}

type Report = (
  kind: ProblemKindName,
  place: Pick<Said, "line">,
  message: string,
  why: string,
  fix: string,
  asks?: readonly string[],
) => Problem;

function readTurn(turn: OutlineTurn, describe: DescribeTurn): ReadTurn {
  const said = turn.blocks
    .filter(({ kind }) => kind !== "note")
    .flatMap(listRuns)
    .map((run) => ({ text: joinPieces(run).trim(), line: run[0]?.line }));
  const { text, line } = turn.label ?? { text: undefined, line: said[0]?.line };
  return { label: text, role: describe(turn).role, line, said };
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

/** Whether many of the turns of who answers stand right below a question; at a meeting people speak one after the other. */
function isConversation(turns: readonly ReadTurn[]): boolean {
  const answers = turns.filter(({ role }) => role === "respondent").length;
  const asked = turns.filter(
    ({ role }, index) => role === "respondent" && turns[index - 1]?.role === "questioner",
  ).length;
  return asked >= 2 && asked >= answers * 0.4;
}

const asking = /[?？؟]["”’»」』)）]*$/u;

function isAskedAlone(text: string): boolean {
  return asking.test(text) && listWords(text).length <= (/\p{Lo}/u.test(text) ? 80 : 40);
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
  if (!isConversation(turns)) return [];
  const answering = [...turns.keys()].filter((index) => turns[index]?.role === "respondent");
  const isAsked = (index: number) => turns[index - 1]?.role === "questioner";
  const places = Map.groupBy(answering, (index) => turns[index]?.label);
  return [...places].flatMap(([label, own]) => {
    const [first = 0] = own;
    const place = turns[first];
    if (label === undefined || place === undefined || own.includes(0) || own.some(isAsked))
      return [];
    const said = own.flatMap((index) => turns[index]?.said ?? []);
    const words = said.reduce((sum, { text }) => sum + listWords(text).length, 0);
    const isLong = words > own.length * (/\p{Lo}/u.test(said[0]?.text ?? "") ? 60 : 30);
    const isOnce = own.length === 1 && first < turns.length - 1;
    const isCalled = own.some((index) => calls(turns[index - 1], label));
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

function shorten(text: string): string {
  return text.slice(0, 60);
}
