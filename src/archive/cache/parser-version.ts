import { findProjectRoot } from "../../files/project-root.ts";
import { digestSources } from "../../files/source-version.ts";

/** Everything that decides what a file parses to, beside the file itself. */
const parser = {
  folders: ["src/text", "src/transcript", "src/schemas", "src/problems"],
  /** Where a summary is made from a model, and the versions of what the parser uses. */
  files: ["src/archive/read/summary.ts", "package-lock.json"],
};

/** Digest of the parser: a cached model is used only by the parser that made it. */
export async function digestParser(root = findProjectRoot()): Promise<string> {
  return await digestSources(parser, root);
}
