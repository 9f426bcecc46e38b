import { findProjectRoot } from "../../files/project-root.ts";
import { digestCode } from "../../files/code-version.ts";

/** The code that decides the model of a file. */
const parser = {
  folders: ["src/text", "src/transcript", "src/schemas", "src/problems"],
  /** The code that makes a summary of a model, and the versions of the parser's libraries. */
  files: [
    ...["askers", "marks", "summary"].map((name) => `src/archive/read/${name}.ts`),
    "package-lock.json",
    ...["characters", "find-words", "index-words", "words"].map(
      (name) => `src/search/format/${name}.ts`,
    ),
  ],
};

/** Digest of the parser: a cached model is used only by the parser that made it. */
export function digestParser(root = findProjectRoot()): string {
  return digestCode(parser, root);
}
