import type { Archive } from "../archive/archive.ts";
import { showFolder } from "../files/content-folder.ts";
import type { Inputs } from "../files/inputs.ts";
import { type Problem, createProblem } from "../problems/problem.ts";
import { isImportReport, nameImportReport } from "../schemas/import-report.ts";

/**
 * Finds files below `sources/` that belong to no transcript, as an import leaves them that was stopped before it had removed
 * the former source.
 */
export function findUnusedSources({ entries, root }: Archive, { files }: Inputs): Problem[] {
  const shown = showFolder(root);
  const named = new Set(entries.map(({ frontmatter }) => `${folder}${frontmatter.source.file}`));
  const paths = [...files].flatMap(([path, { digest }]) => (digest.startsWith("?") ? [] : path));
  const reports = new Set(paths.filter(isSource).map(nameImportReport));
  return paths
    .filter((path) =>
      isSource(path)
        ? !named.has(path)
        : isKept(path) && isImportReport(path) && !reports.has(path),
    )
    .map((path) => {
      const explanation = isSource(path) ? unused : alone;
      return createProblem("source-unused", { file: `${shown}/${path}` }, explanation);
    });
}

const folder = "sources/";

function isSource(path: string): boolean {
  return isKept(path) && !isImportReport(path);
}

/** What is hidden is nobody's source. */
function isKept(path: string): boolean {
  return path.startsWith(folder) && !path.split("/").some((name) => name.startsWith("."));
}

const unused = {
  message: "No transcript names this source.",
  why: "Nothing shows it, and it proves nothing; an import that was stopped may have left it.",
  fix: "Remove it with its report, or import it if its transcript is missing.",
};

const alone = {
  message: "The source of this report is not there.",
  why: "It proves nothing.",
  fix: "Remove it, or restore the source beside it.",
};
