import { mock } from "node:test";
import { format } from "node:util";
import { runArchive } from "../../src/cli/main.ts";
import type { Ended } from "../site/run-archive.ts";

/**
 * Runs `archive <args>` within this process, one call at a time: the same code and the same text as from the
 * command line, without the second that a process of its own takes to start.
 */
export async function callArchive(...args: readonly string[]): Promise<Ended> {
  const output = { stdout: "", stderr: "" };
  const listeners = [
    mock.method(console, "log", (...said: unknown[]) => {
      output.stdout += `${format(...said)}\n`;
    }),
    mock.method(console, "error", (...said: unknown[]) => {
      output.stderr += `${format(...said)}\n`;
    }),
  ];
  try {
    const code = await runArchive(args);
    return { code, ...output };
  } finally {
    for (const listener of listeners) listener.mock.restore();
  }
}
