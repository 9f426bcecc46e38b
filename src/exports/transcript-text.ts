import { writeStart } from "../schemas/start.ts";
import type { Block, Section, Transcript, Turn, Unit } from "../transcript/model/model.ts";
import { groupByTopic } from "../transcript/model/read.ts";

/**
 * A transcript as plain text, to be read or searched without any program: title, date, place and address, then
 * headings, the numbers of units, labels and words, a paragraph a line, with an empty line between.
 */
export function formatTranscriptText(transcript: Transcript, address: string): string {
  const { sections, footnotes } = transcript;
  const parts = [
    listHead(transcript, address).join("\n"),
    ...sections.flatMap(listSection),
    ...footnotes.map(({ number, text }) => `[${String(number)}] ${text}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

function listHead({ language, frontmatter }: Transcript, address: string): string[] {
  const { title, start, timeZone, place, source, notice } = frontmatter;
  const time = start?.includes("T") === true ? ` ${timeZone}` : "";
  return [
    title,
    `${writeStart(start).replace("T", " ")}${time}`,
    ...(place === undefined ? [] : [place]),
    `${source.publisher} (${language})`,
    address,
    ...(notice === undefined ? [] : ["", notice]),
  ];
}

function listSection(section: Section): string[] {
  const groups = groupByTopic(section).flatMap(({ topic, units }) => [
    ...(topic === undefined ? [] : [topic.title]),
    ...units.flatMap(listUnit),
  ]);
  return [
    ...(section.title === undefined ? [] : [section.title]),
    ...list(section.notes),
    ...groups,
  ];
}

function listUnit({ id, title, notes, turns }: Unit): string[] {
  return [[id, title].filter(Boolean).join(". "), ...list(notes), ...turns.flatMap(listTurn)];
}

/** The label stands before the first words, as printed. */
function listTurn({ label, mark, blocks }: Turn): string[] {
  if (label === undefined) return list(blocks);
  const [first = "", ...rest] = list(blocks);
  const gap = mark === "：" ? "" : " ";
  return [`${label}${mark}${gap}${first}`.trimEnd(), ...rest];
}

function list(blocks: readonly Block[]): string[] {
  return blocks.map(({ text }) => text);
}
