import { join } from "node:path";
import { findConflict, readBytes } from "../../files/read-text.ts";
import type { Problem } from "../../problems/problem.ts";
import { showName } from "../../text/show-characters.ts";
import {
  type ImportReport,
  importReportSchema,
  nameImportReport,
  type ReportFile,
} from "../../schemas/import-report.ts";
import { readYaml } from "../../schemas/read-yaml.ts";
import { noteRead } from "../reads.ts";
import { showFolder } from "../../files/content-folder.ts";

/** The report of an import as it was read: undefined where there is none, or where it is not right. */
export interface ReadImportReport {
  readonly report?: ReportFile;
  readonly problems: readonly Problem[];
}

/**
 * Reads the report that stands beside a raw source. JSON is YAML, which is read where something is wrong, so
 * that every problem is told at its line and column.
 *
 * @param source path of the raw file below content/sources
 */
export async function readImportReport(root: string, source: string): Promise<ReadImportReport> {
  const name = `sources/${nameImportReport(source)}`;
  noteRead("file", name);
  const file = showName(`${showFolder(root)}/${name}`);
  const bytes = await readBytes(join(root, name)).catch(() => undefined);
  if (bytes === undefined) return { problems: [] };
  const text = new TextDecoder().decode(bytes);
  const conflict = findConflict(text, file);
  if (conflict !== undefined) return { problems: [{ ...conflict, fix: restoreReport }] };
  const report = parseReport(text);
  if (report !== undefined) return { report: { report, file, text }, problems: [] };
  const { problems } = readYaml(text, importReportSchema, { file });
  return { problems: problems.slice(0, 1).map((problem) => ({ ...problem, fix: restoreReport })) };
}

/** A program wrote it, so that one fault says that it was altered. */
const restoreReport = "Restore the report from its history, or import the source again.";

function parseReport(text: string): ImportReport | undefined {
  try {
    return importReportSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
