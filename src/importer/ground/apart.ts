import { Worker } from "node:worker_threads";

/** What a thread read, or why it did not: it took too long, or it broke. */
export type ReadApart<Reading> =
  Reading | { readonly fault: "slow" } | { readonly fault: "damaged"; readonly detail: string };

/**
 * Reads bytes in a thread of its own, which is ended after a while: a damaged file may loop for ever or take all memory.
 * The thread has the bytes as `workerData` and posts one reading.
 */
export function readApart<Reading>(
  thread: URL,
  bytes: Uint8Array,
  patience: number,
): Promise<ReadApart<Reading>> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: 300 },
      stdout: true,
      stderr: true,
    });
    const settle = (reading: ReadApart<Reading>) => {
      clearTimeout(timer);
      resolve(reading);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      settle({ fault: "slow" });
    }, patience);
    worker.once("message", settle);
    worker.once("error", ({ message }) => {
      settle({ fault: "damaged", detail: message });
    });
    worker.once("exit", () => {
      settle({ fault: "damaged", detail: "nothing was read" });
    });
  });
}
