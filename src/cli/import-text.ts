import type { DocumentReport } from "../importer/ground/report.ts";
import type { ImportedFile } from "../importer/roof/import-file.ts";
import { ownRow } from "../importer/grammar/boilerplate.ts";
import { shortenText } from "../text/cut-text.ts";
import { undated } from "../schemas/conference-id.ts";
import { countNoun } from "../text/count-noun.ts";
import { showText } from "../text/show-characters.ts";

/** The result of one import, for a terminal. */
export function formatImport({ report, outcome }: ImportedFile): string {
  const { source, output, format, profile, words, dropped, repairs, labels } = report;
  const first = `${source} → ${output ?? "nothing"} (${outcome})`;
  if (words.source === 0) return showText(first);
  const lines = [
    first,
    `  format      ${format ?? "none"}, confidence ${formatShare(report.confidence)}`,
    ...(profile ? [formatProfile(profile, report)] : []),
    `  words       ${count(words.source)} in the source, ${count(words.kept)} kept, ${count(words.dropped)} dropped`,
    `  structure   ${countNoun(report.statements, "statement")}, ${countNoun(report.exchanges, "exchange")}, ${countNoun(report.turns, "turn")}`,
    ...Object.entries(labels).map(
      ([label, turns]) => `  label       ${label || "(none)"}: ${count(turns)}`,
    ),
    ...dropped.map(
      ({ text, line, reason }) =>
        `  dropped     line ${count(line)}: “${shorten(text)}”, ${reason}`,
    ),
    ...repairs.map(
      ({ was, now, line, reason }) =>
        `  repaired    line ${count(line)}: “${was}” to “${now}”, ${reason}`,
    ),
  ];
  return showText(lines.join("\n"));
}

/** Nothing is known of what a profile gave to a text that was refused. */
function formatProfile(
  { id, by, gave }: NonNullable<DocumentReport["profile"]>,
  { dropped, output }: DocumentReport,
): string {
  const rows = dropped.filter(({ reason }) => reason === ownRow).length;
  const given = [
    ...Object.entries(gave).map(([name, value]) => `${name} ${[value].flat().join(", ")}`),
    ...(rows > 0 ? [`boilerplate ${countNoun(rows, "row")}`] : []),
  ];
  const nothing = output === null ? "" : ", gave nothing that was not said or printed";
  return `  profile     ${id}, found by ${by}${given.length === 0 ? nothing : `, gave ${given.join("; ")}`}`;
}

/** The results of many imports as a table, with their sums. */
export function formatSummary(results: readonly ImportedFile[]): string {
  const outcomes = new Map<string, number>();
  for (const { outcome } of results) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const rows = results.map(({ report, outcome }) => [
    outcome,
    report.format ?? "–",
    count(report.words.source),
    count(report.words.kept),
    count(report.words.dropped),
    count(report.statements),
    count(report.exchanges),
    showText(report.output ?? report.source),
  ]);
  const head = ["outcome", "format", "words", "kept", "dropped", "S", "Q", "file"];
  const withoutDate = results.filter(isUndated).length;
  const sums = [...outcomes].map(([outcome, number]) => `${count(number)} ${outcome}`);
  if (withoutDate > 0) sums.push(`${count(withoutDate)} undated`);
  return `${formatTable([head, ...rows])}\n\n${countNoun(results.length, "document")}: ${sums.join(", ")}`;
}

function isUndated({ report }: ImportedFile): boolean {
  return report.output?.split("/").at(-2) === undated;
}

function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, width: number, column: number): string {
  return column >= 2 && column <= 6 ? cell.padStart(width) : cell.padEnd(width);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 100 ? shortenText(line, 99) : line;
}

function formatShare(share: number): string {
  return `${Math.round(share * 100).toString()} %`;
}

function count(number: number): string {
  return number.toString();
}
