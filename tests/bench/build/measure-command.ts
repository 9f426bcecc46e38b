import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a command and all processes that it started have used. */
export interface Usage {
  /** From its start to its end. */
  readonly seconds: number;
  readonly processorSeconds: number;
  /** The most that all of them had in memory at one time. */
  readonly peakBytes: number;
  readonly output: string;
}

/**
 * Runs a command to its end. Linux counts the processor time of ended children; memory is looked up ten times
 * a second.
 *
 * @throws with the end of its output where it fails
 */
export async function measureCommand(
  [program = "", ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd = ".",
): Promise<Usage> {
  const [start, before] = [performance.now(), readChildTime()];
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, sumMemory(String(child.pid)));
  }, 100);
  const code = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} failed:\n${output.slice(-4000)}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, processorSeconds: readChildTime() - before, peakBytes, output };
}

/** Clock ticks in a second, and bytes in a page of memory, as on every common Linux. */
const ticks = 100;
const page = 4096;

/** Seconds of the processor that ended children, and theirs, have used. */
function readChildTime(): number {
  const fields = readStatus("self");
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}

/** Bytes of a process and of all below it; of one that has just ended nothing. */
function sumMemory(pid: string): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
    const below = children.filter(Boolean).map(sumMemory);
    return below.reduce((sum, bytes) => sum + bytes, Number(readStatus(pid)[21]) * page);
  } catch {
    return 0;
  }
}

/** The fields of a process behind its name, which may hold spaces: the first is its state. */
function readStatus(pid: string): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}
