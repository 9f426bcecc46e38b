import { showText } from "../text/show-characters.ts";
import { foldProblems, listConsequences } from "./fold-problems.ts";
import type { Problem } from "./problem.ts";

/**
 * Formats problems for a terminal, grouped by file, with `line:column`, level, message and rule, below it
 * why it matters, what to do and what follows from it, and a closing count. Returns an empty string where there are none.
 * There may be one for each of ten thousand files.
 */
export function formatProblems(problems: readonly Problem[], options: ReportOptions = {}): string {
  if (problems.length === 0) return "";
  const paint = options.color === true ? paintText : (_: Style, text: string) => text;
  const folded = foldProblems(problems);
  const widths = { place: widest(folded.map(writePlace)), level: widest(folded.map(readLevel)) };
  const files = [...Map.groupBy(folded, ({ file }) => showText(file))];
  const listed = files
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([file, own]) => {
      const worst = own.some(({ level }) => level === "error") ? "error" : "warning";
      const rows = own.map((problem) => ({ problem, lines: layOut(problem) })).sort(compareRows);
      return [
        paint("underlined", paint(worst, file)),
        ...rows.flatMap((row) => writeRow(row, widths, paint)),
        "",
      ].join("\n");
    });
  return [...listed, countLevels(folded, paint)].join("\n");
}

export interface ReportOptions {
  /** Whether to colour the report; default `false`. */
  readonly color?: boolean;
}

/** What is written of a problem: its message, and the lines below. */
function layOut({ message, why, fix, consequences = [] }: Problem): string[] {
  const notes = Object.entries({ Why: why, Fix: fix });
  const lines = [
    ...notes.flatMap(([name, text]) => (text ? `      ${name}: ${text}` : [])),
    ...listConsequences(consequences).map((text) => `      Hence: ${text}`),
  ];
  return showText([message, ...lines].join("\n")).split("\n");
}

interface Row {
  readonly problem: Problem;
  readonly lines: readonly string[];
}

/** By place; at one place errors first, then by kind and by what is written. */
function compareRows({ problem: a, lines: left }: Row, { problem: b, lines: right }: Row): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    readLevel(a).localeCompare(readLevel(b)) ||
    a.kind.localeCompare(b.kind) ||
    left.join("\n").localeCompare(right.join("\n"))
  );
}

function writeRow(
  { problem, lines: [message = "", ...below] }: Row,
  widths: { readonly place: number; readonly level: number },
  paint: Paint,
): string[] {
  const place = writePlace(problem).padEnd(widths.place);
  const level = readLevel(problem);
  const padding = " ".repeat(widths.level - level.length);
  const code = message.replaceAll(/`[^`]*`/g, (text) => paint("code", text));
  const head = `${place} ${paint(level, level)}${padding} ${paint("bold", code)}`;
  return [`${head}  lectern:${problem.kind}`, ...below];
}

function writePlace({ line, column }: Problem): string {
  return `${String(line)}:${String(column)}`;
}

function readLevel({ level }: Problem): "error" | "warning" {
  return level === "error" ? "error" : "warning";
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function countLevels(problems: readonly Problem[], paint: Paint): string {
  const errors = problems.filter(({ level }) => level === "error").length;
  const warnings = problems.length - errors;
  const counts = [
    ...(errors > 0 ? [`${paint("error", "✖")} ${count(errors, "error")}`] : []),
    ...(warnings > 0 ? [`${paint("warning", "⚠")} ${count(warnings, "warning")}`] : []),
  ].join(", ");
  const isMixed = errors > 0 && warnings > 0;
  return isMixed ? `${String(problems.length)} messages (${counts})` : counts;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}

type Style = keyof typeof styles;
type Paint = (style: Style, text: string) => string;

/** Codes of terminals: what begins a style and what ends it. */
const styles = {
  bold: [1, 22],
  underlined: [4, 24],
  error: [31, 39],
  warning: [33, 39],
  code: [36, 39],
} as const;

function paintText(style: Style, text: string): string {
  const [begin, end] = styles[style].map((code) => `\u001b[${String(code)}m`);
  return `${begin ?? ""}${text}${end ?? ""}`;
}
