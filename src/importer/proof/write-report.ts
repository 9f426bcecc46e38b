import type { ImportReport } from "../../schemas/import-report.ts";

/** Writes a report as JSON with one item of a list on a line, so that a change shows as few lines. */
export function writeImportReport(report: ImportReport): string {
  const entries = Object.entries(report).filter(([, value]) => value !== undefined);
  const lines = entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${writeValue(value)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function writeValue(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
}
