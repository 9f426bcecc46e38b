import { Worker } from "node:worker_threads";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { repairLetters } from "./letters.ts";
import type { PdfFault, PdfPage, PdfReading } from "./page.ts";

/** A PDF as text, a page a line, its letters repaired, and its pages; or why it cannot be read. */
export type DecodedPdf =
  { readonly text: string; readonly pages: readonly PdfPage[] } | { readonly problem: Problem };

/** Whether bytes are a PDF, by the mark near their beginning. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/**
 * Reads a PDF. It is read in a thread of its own, which is ended after a minute, since a damaged file may
 * go round in circles or take all memory.
 */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  patience = 60_000,
): Promise<DecodedPdf> {
  const reading = await runWorker(bytes, patience);
  if ("fault" in reading) return { problem: reportFault(file, reading.fault, reading.detail) };
  const lines = reading.pages.map(({ text }) => repairLetters(text.replace(/\s+/gu, " ")));
  return { text: lines.join("\n"), pages: reading.pages };
}

function runWorker(bytes: Uint8Array, patience: number): Promise<PdfReading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("worker.ts", import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: 300 },
      stdout: true,
      stderr: true,
    });
    const settle = (reading: PdfReading) => {
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

const reasons: Readonly<Record<PdfFault, string>> = {
  encrypted:
    "Unexpected PDF that asks for a password, expected an open one; its text cannot be read; save it without a password and import that, with a note where it came from",
  damaged:
    "Unexpected bytes in a PDF, expected a whole one; a page that is read in part would lose words; get the file again from its publisher, or save it anew from a reader that shows all of it",
  picture:
    "Unexpected PDF of pictures alone, expected text; there are no words to import; let a program recognise the text of the scan, look it over, and import what it gives",
  letters:
    "Unexpected PDF whose fonts do not say which letters they draw, expected fonts that do; its words cannot be told; save its text from a reader that shows them rightly, or let a program recognise it, and import that",
  long: "Unexpected number of pages, expected at most 600; no transcript is that long; divide the file into its documents",
  slow: "Unexpected PDF that is not read within a minute, expected a shorter or a whole one; it may be damaged; get the file again from its publisher, or save its text and import that",
};

function reportFault(file: string, fault: PdfFault, detail: string | undefined): Problem {
  const said = detail === undefined || detail === "" ? "" : ` (${detail.split("\n")[0] ?? ""})`;
  const reason = reasons[fault].replace(/, expected/, `${said}, expected`);
  return createProblem("import-format", { file }, reason);
}
