import { isNote } from "../../transcript/parse/note.ts";
import { roleFromLabel } from "../../transcript/speakers/role-from-label.ts";
import type { DraftBlock, DraftText, Dropped, Piece } from "../ground/draft.ts";
import { findColonLabel } from "../ground/line-label.ts";
import { createInnerFinder } from "../grammar/labels/hidden-labels.ts";
import type { ToldLabels } from "../grammar/labels/told.ts";
import { createPiece, endsSentence, wide } from "../ground/lines.ts";
import type { SpokenLine } from "../ground/cue.ts";

/** The turns of captions, and lines that look like labels and are read as speech. */
export interface CaptionTurns {
  readonly blocks: readonly DraftBlock[];
  readonly passed: readonly { readonly label: string; readonly line: number }[];
  /** Lines on which `>>` changes the speaker and nobody is named. */
  readonly unnamed: readonly number[];
  /** Labels that only go on with their turn. */
  readonly dropped: readonly Dropped[];
}

/**
 * Divides captions into turns: at a voice of the file, at `>>`, at dashes that begin several lines, and at `Name:` where the
 * name is told, recurs, is a word for a role, follows `>>`, or most captions begin with one. A paragraph ends with a sentence once it is long.
 *
 * @example lines "ADA RENN: Good", "morning.", ">> Why?" → label `ADA RENN`, "Good morning.", label `>>`, "Why?"
 */
export function divideTurns(
  printed: readonly SpokenLine[],
  told: Pick<ToldLabels, "has">,
): CaptionTurns {
  const lines = divideLines(printed);
  const dashed = lines.filter(({ text }) => dash.test(text)).length;
  const named = lines.filter(({ text }) => bracketed.test(text)).length;
  const form = { isDashed: dashed > 1, isBracketed: named >= Math.max(3, lines.length * 0.4) };
  const opened = lines.map((line) => openLine(line, form));
  const counts = countLabels(opened);
  const isLed = opened.filter(({ label }) => label !== undefined).length >= lines.length * 0.6;
  const turns: GrowingTurns = { blocks: [], passed: [], unnamed: [], dropped: [] };
  let speaker: string | undefined;
  for (const [index, line] of lines.entries()) {
    const { changes, label, rest, bare } = opened[index] ?? openLine(line, form);
    const recurs =
      label !== undefined && (told.has(label) || isLed || (counts.get(label) ?? 0) > 1);
    const isNamed = line.voice !== undefined || changes || recurs || roleFromLabel(label ?? "");
    if (label !== undefined && isNamed) {
      addLabel(turns, label, label === speaker, line);
      speaker = label;
    } else if (changes) {
      addLabel(turns, (speaker = ">>"), false, line);
      turns.unnamed.push(line.line);
    } else if (label !== undefined) turns.passed.push({ label, line: line.line });
    const text = label !== undefined && isNamed ? rest : changes ? bare : line.text;
    addText(turns.blocks, { ...line, text });
  }
  return turns;
}

/** Lines divided at labels inside of them. */
function divideLines(lines: readonly SpokenLine[]): SpokenLine[] {
  const find = createInnerFinder(lines.map(({ text }) => text));
  return lines.flatMap((line) => {
    const places = line.voice === undefined ? find(line.text) : [];
    return [0, ...places].map((from, index) => ({
      ...line,
      text: line.text.slice(from, places[index]).trim(),
    }));
  });
}

/** The turns while they grow. */
interface GrowingTurns extends CaptionTurns {
  readonly blocks: DraftBlock[];
  readonly passed: { label: string; line: number }[];
  readonly unnamed: number[];
  readonly dropped: Dropped[];
}

/** A label opens a turn, unless it is printed again on the next caption of the same one. */
function addLabel(
  { blocks, dropped }: GrowingTurns,
  label: string,
  goesOn: boolean,
  { line, start }: SpokenLine,
): void {
  if (goesOn) dropped.push({ text: label, line, reason: "label printed again in the same turn" });
  else blocks.push({ kind: "label", text: label, mark: label === ">>" ? "" : ":", line, start });
}

interface OpenedLine {
  /** Whether `>>` stands first. */
  readonly changes: boolean;
  readonly label?: string;
  /** What follows the label, and what follows `>>`. */
  readonly rest: string;
  readonly bare: string;
}

/** Before what another one says in the same caption, `- And buses?` above `- Buses, yes.` */
const dash = /^[-–]\s?(?=[\p{L}¿¡"“«])/u;

/** Who speaks in brackets before the words, `[Mayor] The pier opens.` */
const bracketed = /^[[(](\p{L}[^[\]():]{1,40})[\])]\s+(?=\S)/u;

/** What begins lines in many places of a file. */
interface LineForm {
  readonly isDashed: boolean;
  readonly isBracketed: boolean;
}

/** Takes `>>`, or a dash where it does the same, and a label off a line; recognised speech names its speakers in brackets, `[SPEAKER_03]:`. */
function openLine(
  { text, voice, printed }: SpokenLine,
  { isDashed, isBracketed }: LineForm,
): OpenedLine {
  if (voice !== undefined)
    return { changes: false, ...(printed === true && { label: voice }), rest: text, bare: text };
  const bare = text.replace(/^(?:>{2,3}|＞{2,3})\s*/u, "").replace(isDashed ? dash : "", "");
  const changes = bare !== text;
  const [inBrackets, name] = /^\[([^\s[\]][^[\]]{0,40})\]\s?[:：]\s*/u.exec(bare) ?? [];
  if (inBrackets !== undefined && name !== undefined)
    return { changes: true, label: name, rest: bare.slice(inBrackets.length), bare };
  const [inSigns, speaker] = (isBracketed && bracketed.exec(bare)) || [];
  if (inSigns !== undefined && speaker !== undefined)
    return { changes: true, label: speaker, rest: bare.slice(inSigns.length), bare };
  const found = findColonLabel(bare);
  if (found === undefined || found.rest === "") return { changes, rest: bare, bare };
  return { changes, label: found.label, rest: found.rest, bare };
}

function countLabels(opened: readonly OpenedLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of opened) {
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/** A paragraph that is longer ends with its sentence. */
const longParagraph = 500;

/** Goes on with the paragraph, or begins one that has its own time unless the label before it has it. */
function addText(blocks: DraftBlock[], { text, line, start }: SpokenLine): void {
  if (text === "") return;
  const last = blocks.at(-1);
  const timed = last?.kind === "label" ? {} : { start };
  const pieces = [createPiece(text, line)];
  if (isNote(text) || /^[♪♫].*[♪♫]$/u.test(text)) blocks.push({ kind: "note", ...timed, pieces });
  else if (last?.kind !== "paragraph" || endsParagraph(last))
    blocks.push({ kind: "paragraph", ...timed, pieces });
  else blocks[blocks.length - 1] = { ...last, pieces: joinTexts(last.pieces, text, line) };
}

function endsParagraph({ pieces }: DraftText): boolean {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return length > longParagraph && endsSentence(pieces.at(-1)?.text ?? "");
}

function joinTexts(pieces: readonly Piece[], text: string, line: number): Piece[] {
  const last = pieces.at(-1)?.text.slice(-1) ?? "";
  const gap = wide.test(last) && wide.test(text.charAt(0)) ? "" : " ";
  return [...pieces, createPiece(gap + text, line)];
}
