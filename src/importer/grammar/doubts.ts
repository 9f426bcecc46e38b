import { findRoleWord } from "../../transcript/speakers/role-from-label.ts";
import { joinPieces } from "../ground/pieces.ts";
import { keyAsk } from "../ground/asks.ts";
import type { ProblemKindName } from "../../problems/kinds.ts";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { listWords } from "../../text/words.ts";
import type { DraftBlock, Piece } from "../ground/draft.ts";
import { findTime } from "../ground/dates/time.ts";
import type { Row } from "../ground/rows.ts";
import type { Convention } from "./labels/convention.ts";
import type { Head } from "./head/head.ts";
import { type CertainTurns, gatherTurns, partsOne } from "./labels/label-evidence.ts";
import { breaksSentence, listRepeated } from "./running-rows.ts";
import { introduces, isGreeting } from "./segments.ts";
import { isNamed } from "./speech-rows.ts";

/** What was made of the rows of a document. */
export interface ReadParts {
  readonly head: Head;
  /** The rows of the head. */
  readonly above: readonly Row[];
  readonly speech: readonly Row[];
  readonly convention: Convention;
  readonly blocks: readonly DraftBlock[];
  /** Whether bold or italics show who asks, so that turns stand between labels. */
  readonly isSet: boolean;
}

/**
 * What is doubtful in how rows were divided, each at its row: a row shaped like a label that is read as speech,
 * a date that is not used, an opening of nobody, a note that may be speech.
 */
export function listStructuralDoubts(file: string, parts: ReadParts): Problem[] {
  const report: Report = (kind, line, message, why, fix, asks) =>
    createProblem(kind, { file, line }, { message, why, fix }, asks);
  return [
    ...listPassed(parts, report),
    ...parts.head.otherDates.map(({ line, text }) =>
      report(
        "import-dates",
        line,
        `The date \`${text}\` is not the one that is used.`,
        "Another row of the source dates the conference.",
        "If this is the right one, say so with `--start`.",
      ),
    ),
    ...parts.head.otherTitles.map(({ line, text }) =>
      report(
        "import-title",
        line,
        `The row \`${text.trim().slice(0, 80)}\` may be the title as well.`,
        "Another row of the same kind is taken for it.",
        "If this is the right one, say so with `--title`.",
      ),
    ),
    ...listInner(parts, report),
    ...listTimes(parts, report),
    ...listRunning(parts, report),
    ...listBroken(parts, report),
    ...listOpening(parts, report),
    ...listNameless(parts, report),
    ...listNotes(parts, report),
  ];
}

type Report = (
  kind: ProblemKindName,
  line: number | undefined,
  message: string,
  why: string,
  fix: string,
  asks?: readonly string[],
) => Problem;

/** Each label once, at its first row. */
function listPassed({ speech, convention, isSet }: ReadParts, report: Report): Problem[] {
  const rows = new Map<string, Row>();
  const speakers = new Map(
    speech.flatMap((row, index) => {
      const found = convention.find(row, speech[index + 1]);
      return found === undefined ? [] : [[index, found.label]];
    }),
  );
  const turns = gatherTurns(speakers);
  for (const [index, row] of speech.entries()) {
    const label =
      convention.findPassed(row, speech[index + 1]) ??
      (speakers.has(index) ? undefined : findUnmarked(row, convention.labels)) ??
      (isSet ? undefined : findLoose(row, index, speakers, turns));
    if (label !== undefined && !rows.has(label)) rows.set(label, row);
  }
  return [...rows].map(([label, first]) =>
    report(
      "import-label",
      first.line,
      `The row begins with \`${label}\` as with a label, and is read as speech.`,
      "If somebody else speaks here, the words stand under a wrong name.",
      `Name it with \`--label "${label}"\` if it is a speaker.`,
      [keyAsk("role", { label })],
    ),
  );
}

/** A label of the document in bold at the start of a row, without the sign that it has elsewhere. */
function findUnmarked({ block, pieces }: Row, labels: ReadonlySet<string>): string | undefined {
  if (block !== undefined) return undefined;
  const end = pieces.findIndex(({ marks }) => marks?.includes("strong") !== true);
  const bold = joinPieces(pieces.slice(0, Math.max(0, end))).trim();
  return labels.has(bold) ? bold : undefined;
}

/** Words before a colon that no name would have, where somebody else must speak. */
function findLoose(
  { block, text }: Row,
  index: number,
  speakers: ReadonlyMap<number, string>,
  turns: CertainTurns,
): string | undefined {
  const words = /^\s*([^?!:：]{2,60})[:：]/u.exec(text)?.[1];
  const isShaped = block === undefined && words !== undefined && words.split(/\s+/u).length <= 6;
  return isShaped && !speakers.has(index) && partsOne({ index }, turns) ? words.trim() : undefined;
}

/** A word for who answers or asks, with a colon inside of a row: `Question: Why? Answer: So.` */
function listInner({ speech }: ReadParts, report: Report): Problem[] {
  return speech.flatMap(({ block, text, line }) => {
    if (block !== undefined) return [];
    const inner = [...text.matchAll(/(?<=[.?!。？！]\s{0,3})(\p{L}{1,20})\s?[:：]/gu)];
    const word = inner.find(([, label = ""]) => findRoleWord(label) !== undefined)?.[1];
    if (word === undefined) return [];
    return report(
      "import-label",
      line,
      `\`${word}:\` stands inside of a row, and is read as speech.`,
      "If a label, it begins the words of somebody else.",
      "Begin a paragraph before it in a copy of the source, and import the copy.",
    );
  });
}

/** A time that is in no field, as its zone is not known: `6:40 P.M. (Local)`. */
function listTimes({ head }: ReadParts, report: Report): Problem[] {
  if (head.fields.start?.value.includes("T") === true) return [];
  return head.blocks.flatMap((block) => {
    const text = block.kind === "note" ? joinPieces(block.pieces) : "";
    const line = block.kind === "note" ? block.pieces[0]?.line : undefined;
    if (!/\blocal\b/iu.test(text) || findTime(text)?.index !== 0) return [];
    return report(
      "import-layout",
      line,
      `The time \`${text.slice(0, 40)}\` is not used.`,
      "A time without its zone is not a moment, so it is kept as a note.",
      "If you know the zone, say it with `--time-zone` and the time with `--start`.",
    );
  });
}

/** A row that is met again may be printed on each page. */
function listRunning({ above, speech, convention }: ReadParts, report: Report): Problem[] {
  const unnamed = speech.filter((_, index) => !isNamed(convention, speech, index));
  const said = new Set(unnamed.map((row) => row.line));
  const repeated = listRepeated([...above, ...unnamed]).filter(({ line }) => said.has(line));
  return repeated.map(({ text, line }) =>
    report(
      "import-layout",
      line,
      `The row \`${text.slice(0, 80)}\` stands more than once.`,
      "If it is printed on each page, nobody says it.",
      "Name it below `boilerplate:` of the publisher's profile, or remove it in the transcript.",
    ),
  );
}

/** Rows that end inside a sentence: lines that were wrapped, and not put together. */
function listBroken({ speech, convention }: ReadParts, report: Report): Problem[] {
  const broken = speech.filter((row, index) => {
    const next = speech[index + 1];
    if (next === undefined || row.block !== undefined || next.block !== undefined) return false;
    if (convention.find(row, next)?.length === row.text.length) return false;
    return breaksSentence(row, next) && !isNamed(convention, speech, index + 1);
  });
  const [first] = broken;
  if (first === undefined || broken.length < 2) return [];
  return [
    report(
      "import-layout",
      first.line,
      `Rows end inside sentences, \`…${first.text.trim().slice(-40)}\` among ${String(broken.length)}.`,
      "Lines of one paragraph stand as paragraphs or with breaks between them.",
      "Join the lines of each paragraph in a copy of the source, and import the copy.",
    ),
  ];
}

/** Speech above the first label belongs to nobody whom the source names. */
function listOpening({ head, blocks }: ReadParts, report: Report): Problem[] {
  const kept = head.blocks.find(({ kind }) => kind === "paragraph");
  const first = blocks.findIndex(({ kind }) => kind === "label" || kind === "turn");
  const above = blocks.slice(0, Math.max(0, first));
  const at = above.findIndex(({ kind }) => kind === "paragraph");
  const opening = kept ?? above[at];
  if (opening === undefined || !("pieces" in opening)) return [];
  if (kept === undefined && above.slice(0, at).some(({ kind }) => kind === "heading")) return [];
  return [
    report(
      "import-layout",
      opening.pieces[0]?.line,
      "Words above the first label are read as a statement of nobody named.",
      "They may introduce the text, or be the words of the speaker whom the title names.",
      "Check the transcript, and write who speaks where it is known.",
    ),
  ];
}

/** Words below a heading or a rule that stands inside of what a named speaker says. */
function listNameless({ blocks, isSet }: ReadParts, report: Report): Problem[] {
  const found = isSet ? [] : listParted(blocks);
  const [first] = found;
  if (first === undefined) return [];
  const text = joinPieces(first).trim().slice(0, 40);
  const more = found.length > 1 ? `, those at ${String(found.length - 1)} more places too,` : "";
  return [
    report(
      "import-label",
      first[0]?.line,
      `The words \`${text}\` below a heading or a rule${more} are read as those of nobody named.`,
      "They may be those of who speaks above it.",
      "Check the transcript, and write who speaks with a label before them.",
    ),
  ];
}

function listParted(blocks: readonly DraftBlock[]): (readonly Piece[])[] {
  let voice: "named" | "parted" | undefined;
  return blocks.flatMap((block) => {
    if (block.kind === "label") voice = "named";
    else if (block.kind === "heading" || block.kind === "rule") voice &&= "parted";
    else if (block.kind === "paragraph" && voice === "parted") {
      voice = undefined;
      return [block.pieces];
    }
    return [];
  });
}

/** So many characters are more than a line. */
const line = 120;

function listNotes({ head, blocks }: ReadParts, report: Report): Problem[] {
  return [...head.blocks, ...blocks].flatMap((block) => {
    if (block.kind !== "note") return [];
    const { pieces } = block;
    const text = joinPieces(pieces);
    const long = text.length > line || (/\p{Lo}/u.test(text) && listWords(text).length > line / 2);
    const isSaid = head.blocks.includes(block) && isGreeting({ text });
    if (!(long || isSaid) || introduces({ text }) || !/\p{Ll}{3}|\p{Lo}{8}/u.test(text)) return [];
    const what = isSaid ? "greets" : "is longer than a line";
    return [
      report(
        "import-notes",
        pieces[0]?.line,
        `The note \`${text.slice(0, 60)}…\` ${what}.`,
        "It may be speech, which a note is not.",
        "Check the transcript, and name the label above with `--label` if it is speech.",
      ),
    ];
  });
}
