import { escapeInline, escapeTime } from "./escape-markdown.ts";
import { parseUnitId } from "../model/ids.ts";
import { formatTime, timeCodePattern } from "../model/time-code.ts";
import type { Block, Section, Transcript, Turn, Unit } from "../model/model.ts";
import { isNote } from "../parse/note.ts";
import { findLabel, listLabels, type PrintedLabels } from "../parse/printed-labels.ts";
import { writeFrontmatter } from "./write-frontmatter.ts";

export { escapeMarkdown } from "./escape-markdown.ts";

/**
 * Writes a transcript's whole file in its canonical form: frontmatter in the order of the schema,
 * `## Section`, `### Topic`, `### Q1. Title` (one level deeper below a topic), `**Label:** speech`, and
 * footnotes at the end. A unit that is not pinned gets no heading.
 *
 * Reading the file again gives the same transcript. Only `markdown` of a block is written, so text and
 * HTML may be empty in a transcript that is made only to be written.
 */
export function writeTranscript(transcript: Transcript): string {
  const turns = transcript.sections.flatMap(({ units }) => units.flatMap((unit) => unit.turns));
  const labels = listLabels(turns);
  const parts = [
    `---\n${writeFrontmatter(transcript.frontmatter)}---`,
    ...transcript.sections.flatMap((section) => writeSection(section, labels)),
    ...transcript.footnotes.map(({ label, markdown }) => `[^${label}]: ${indent(markdown)}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

function writeSection({ title, notes, units }: Section, labels: PrintedLabels): string[] {
  const parts = [
    ...(title === undefined ? [] : [writeHeading(2, title)]),
    ...notes.map(writeBlock),
  ];
  let topic: string | undefined;
  for (const unit of units) {
    if (unit.topic !== undefined && unit.topic.anchor !== topic) {
      parts.push(writeHeading(unit.topic.depth, unit.topic.title));
    }
    topic = unit.topic?.anchor;
    parts.push(...writeUnit(unit, labels));
  }
  return parts;
}

/** A title that looks like an id begins with a character reference, so that it stays a title. */
function writeHeading(depth: number, title: string): string {
  const text = escapeInline(title).replace(/(?<!#)(#+)$/, "\\$1");
  const first = text.codePointAt(0) ?? 0;
  const looksLikeId = /^[qs][ .-]?\d/iu.test(text.normalize("NFKC"));
  const rest = text.slice(String.fromCodePoint(first).length);
  return `${"#".repeat(depth)} ${looksLikeId ? `&#${String(first)};${rest}` : text}`.trimEnd();
}

function writeUnit(
  { id, pinned, title, topic, notes, turns }: Unit,
  labels: PrintedLabels,
): string[] {
  const depth = Math.min((topic?.depth ?? 2) + 1, 6);
  const name = title === undefined ? id : `${id}. ${escapeTitle(title)}`;
  const heading = pinned && parseUnitId(id) !== undefined ? [`${"#".repeat(depth)} ${name}`] : [];
  return [
    ...heading,
    ...notes.map(writeBlock),
    ...turns.flatMap((turn) => writeTurn(turn, labels)),
  ];
}

function escapeTitle(title: string): string {
  return escapeInline(title).replace(/(?<!#)(#+)$/, "\\$1");
}

function writeTurn({ label, mark, start, blocks: written }: Turn, labels: PrintedLabels): string[] {
  const blocks = written.map((block) => guardLabels(block, labels));
  if (label === undefined) return blocks.map(writeBlock);
  const name = `**${escapeInline(label + mark)}**${writeTime(" ", start)}`;
  const [first, ...rest] = blocks;
  if (first === undefined) return [name];
  const isText = first.kind === "paragraph" || first.kind === "note";
  if (!isText || first.start !== undefined || isLoneTime(first))
    return [name, ...blocks.map(writeBlock)];
  const speech = guardNote(first);
  return [`${name} ${start === undefined ? escapeTime(speech) : speech}`, ...rest.map(writeBlock)];
}

function writeTime(gap: string, start: number | undefined): string {
  return start === undefined ? "" : `${gap}[${formatTime(start)}]`;
}

/** A time that is all of a paragraph is text as it stands, but not right after a label. */
function isLoneTime({ markdown }: Block): boolean {
  return timeCodePattern.exec(markdown)?.[0] === markdown;
}

/** Bold text that looks like a label is written with underscores, so that it is none. */
function writeBlock(block: Block): string {
  if (block.kind !== "paragraph" && block.kind !== "note") return block.markdown;
  if (block.start !== undefined) return `${writeTime("", block.start)} ${guardNote(block)}`;
  if (block.kind === "note" || isLoneTime(block)) return block.markdown;
  return escapeTime(guardNote(block))
    .replace(/^\*\*((?:\\.|[^*\\\n])+[:：】])\*\*(?=\s|$)/, "__$1__")
    .replace(/^\*\*((?:\\.|[^*\\\n])+)\*\*(?=[:：])/, "__$1__");
}

/** A paragraph in brackets that is speech gets its first bracket escaped, so that it is no note. */
function guardNote({ kind, markdown }: Block): string {
  if (kind !== "paragraph" || !isNote(markdown)) return markdown;
  return markdown.replace(/[^*_]/u, (bracket) =>
    /[([]/.test(bracket) ? `\\${bracket}` : `&#${String(bracket.codePointAt(0))};`,
  );
}

/** Speech in which a line looks like one of the labels gets the label's sign escaped, so that it stays speech. */
function guardLabels<Kind extends Block>(block: Kind, labels: PrintedLabels): Kind {
  const lines = block.markdown.split("\n").map((line) => {
    const found = findLabel(line, labels);
    if (found === undefined) return line;
    return line.slice(0, found.sign) + found.escaped + line.slice(found.sign + 1);
  });
  return { ...block, markdown: lines.join("\n") };
}

function indent(markdown: string): string {
  return markdown.replace(/\n(?=.)/g, "\n    ");
}
