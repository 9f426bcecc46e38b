import { findDirection } from "../text/direction.ts";
import { isJapanese } from "./is-japanese.ts";
import { escapeHtml } from "./rich-text.ts";
import { formatVoice, type QuotedFrom, type Voice } from "./voice.ts";

/** Words of one turn: lines, the cells of a table's row divided by tabs; and who says them. */
export interface QuotedTurn {
  readonly voice: Voice;
  readonly text: string;
}

/**
 * A quotation as plain text: words in quotation marks, a dash and who said them, the address below. Words of
 * several speakers stand each behind the name of their speaker, who is not named again below.
 */
export function formatPlainQuotation(from: QuotedFrom, turns: readonly QuotedTurn[]): string {
  const [open, close] = isJapanese(from.language) ? ["「", "」"] : ["“", "”"];
  const quoted = joinVoices(turns)
    .map((turn) => `${formatName(turn, from)}${open}${turn.text}${close}\n`)
    .join("");
  return `${quoted}— ${formatSource(from, turns)}\n${from.url}\n`;
}

/**
 * A quotation as Markdown: a block quote whose words cannot be read as markup. Two spaces keep a line's end, and
 * a speaker's words are a paragraph.
 */
export function formatMarkdownQuotation(from: QuotedFrom, turns: readonly QuotedTurn[]): string {
  const paragraphs = joinVoices(turns).map((turn) =>
    escapeMarkdown(formatName(turn, from) + turn.text)
      .split("\n")
      .map((line) => line.trim())
      .join("  \n"),
  );
  const source = `— [${escapeMarkdown(formatSource(from, turns))}](<${from.url}>)`;
  const lines = [...paragraphs, source].join("\n\n").split("\n");
  return lines.map((line) => (line === "" ? ">\n" : `> ${line}\n`)).join("");
}

/** A quotation as HTML: `figure`, `blockquote` with its address, and a caption. */
export function formatHtmlQuotation(from: QuotedFrom, turns: readonly QuotedTurn[]): string {
  const url = escapeHtml(from.url);
  const paragraphs = joinVoices(turns)
    .flatMap((turn) => (formatName(turn, from) + turn.text).split(/\n+/u))
    .map((text) => `    <p${writeDirection(text)}>${escapeHtml(text)}</p>`);
  return [
    "<figure>",
    `  <blockquote cite="${url}" lang="${escapeHtml(from.language)}">`,
    ...paragraphs,
    "  </blockquote>",
    `  <figcaption>— <a href="${url}">${escapeHtml(formatSource(from, turns))}</a></figcaption>`,
    "</figure>",
    "",
  ].join("\n");
}

function writeDirection(text: string): string {
  return findDirection(text) === "rtl" ? ' dir="rtl"' : "";
}

/** Turns as they are quoted, each with the name before it; those of one voice become one without a name. */
function joinVoices(turns: readonly QuotedTurn[]): QuotedTurn[] {
  if (findOneVoice(turns) === undefined) return [...turns];
  return [{ voice: {}, text: turns.map(({ text }) => text).join("\n") }];
}

function formatSource(from: QuotedFrom, turns: readonly QuotedTurn[]): string {
  return formatVoice(findOneVoice(turns) ?? {}, from);
}

function findOneVoice([first, ...others]: readonly QuotedTurn[]): Voice | undefined {
  if (first === undefined) return undefined;
  const { who, answers } = first.voice;
  const isOne = others.every(({ voice }) => voice.who === who && voice.answers === answers);
  return isOne ? first.voice : undefined;
}

function formatName({ voice: { who } }: QuotedTurn, { language }: QuotedFrom): string {
  if (who === undefined) return "";
  return who + (isJapanese(language) ? "：" : ": ");
}

/** Every ASCII punctuation mark that CommonMark could read as markup is escaped; line ends stay. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#~|&!]/g, "\\$&")
    .replace(
      /^([ \t]*)([-+=]|\d+[.)])/gm,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}
