import {
  type ImportReport,
  importReportSchema,
  nameImportReport,
} from "../../schemas/import-report.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { readSource } from "../reading/read-source.ts";
import { readStored } from "./store.ts";

/** The report that is kept beside the source; one that cannot be read says nothing. */
export async function readKept(
  root: string,
  { frontmatter }: Transcript,
): Promise<ImportReport | undefined> {
  const bytes = await readStored(root, `sources/${nameImportReport(frontmatter.source.file)}`);
  if (bytes === undefined) return undefined;
  try {
    return importReportSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** The text of the source of a transcript; undefined where it is not kept, or cannot be read. */
export async function readKeptSource(
  root: string,
  { frontmatter }: Transcript,
): Promise<string | undefined> {
  const { file, encoding } = frontmatter.source;
  const bytes = await readStored(root, `sources/${file}`);
  if (bytes === undefined) return undefined;
  const decoded = await readSource(file, bytes, encoding);
  return "problem" in decoded ? undefined : decoded.text;
}
