import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes an empty folder below the system's temporary folder, named after its use; it goes with the process. */
export function makeTemporaryFolder(use: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `lectern-${use}-`)));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
