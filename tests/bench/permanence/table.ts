import type { FaultReport } from "./plant-faults.ts";
import type { Tally } from "./simulate.ts";

/** What the benchmark found, as a table in Markdown, and the first failures below it. */
export function formatTable(result: {
  readonly texts: number;
  /** Files that could not be edited. */
  readonly skipped: readonly string[];
  readonly units: number;
  readonly tally: Tally;
  readonly faults: FaultReport;
  readonly seconds: number;
}): string {
  const { texts, skipped, units, tally, faults, seconds } = result;
  const rows: [string, string | number][] = [
    [
      "raw texts, units",
      `${String(texts)}, ${String(units)} (${String(skipped.length)} texts left out)`,
    ],
    ["edits", formatCounts(tally.edits)],
    ["imports of edited text, published", tally.reimports],
    ["units that a person was asked about", tally.asked],
    ["lines that check asked a person for", formatCounts(tally.declared)],
    ["… not right as printed", tally.corrected],
    ["redirects that a publication led on by itself", tally.renewed],
    ["ids resolved", tally.resolved],
    ["… to their words under their id", tally.outcomes.words],
    ["… to their words by a redirect", tally.outcomes.redirect],
    ["… to a declared withdrawal", tally.outcomes.withdrawn],
    ["… to the largest part of words now spread over several", tally.outcomes.scattered],
    ["lost", tally.lost.length],
    ["wrong target", tally.wrong.length],
    ["problems left after publication", tally.problems.length],
    ["faults planted", formatCounts(faults.kinds)],
    ["faults found by check", `${String(faults.planted - faults.missed.length)}`],
    ["seconds of one processor", seconds.toFixed(1)],
  ];
  const table = rows.map(([name, value]) => `| ${name} | ${String(value)} |`);
  const failures = [...tally.lost, ...tally.wrong, ...tally.problems, ...faults.missed].slice(
    0,
    20,
  );
  return ["| permanence | |", "| --- | --- |", ...table, ...failures].join("\n");
}

/** The sum of counts, and in brackets each of them. */
function formatCounts(counts: Readonly<Record<string, number>>): string {
  const sum = Object.values(counts).reduce((all, count) => all + count, 0);
  const list = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  if (list.length === 0) return "0";
  return `${String(sum)} (${list.map(([name, count]) => `${name} ${String(count)}`).join(", ")})`;
}
