import { type Explanation, type Problem, createProblem } from "../../../problems/problem.ts";
import { readApart } from "../../ground/apart.ts";
import { repairLetters } from "./letters.ts";
import type { PdfFault, PdfPage, PdfReading } from "../../ground/pdf-page.ts";

/** A PDF as text, a page a line, its letters repaired, and its pages; or why it cannot be read. */
export type DecodedPdf =
  { readonly text: string; readonly pages: readonly PdfPage[] } | { readonly problem: Problem };

/** Whether bytes are a PDF, by the mark near their beginning. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/**
 * Reads a PDF in a thread of its own, which is ended after a minute: a damaged file may loop for ever or take
 * all memory.
 */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  patience = 60_000,
): Promise<DecodedPdf> {
  const reading = await readApart<PdfReading>(
    new URL("worker.ts", import.meta.url),
    bytes,
    patience,
  );
  if ("fault" in reading) {
    const detail = "detail" in reading ? reading.detail : undefined;
    return { problem: reportFault(file, reading.fault, detail) };
  }
  const lines = reading.pages.map(({ text }) => repairLetters(text.replace(/\s+/gu, " ")));
  return { text: lines.join("\n"), pages: reading.pages };
}

const explanations: Readonly<Record<PdfFault, Explanation>> = {
  encrypted: {
    message: "The PDF asks for a password.",
    why: "Its text cannot be read.",
    fix: "Save it without a password, import that file, and note where it came from.",
  },
  damaged: {
    message: "The PDF is damaged.",
    why: "A page that is read in part would lose words.",
    fix: "Get the file again from its publisher, or save it anew from a reader that shows all of it.",
  },
  picture: {
    message: "The PDF holds only pictures, expected text.",
    why: "There are no words to import.",
    fix: "Let a program recognise the text of the scan, check the result, and import that.",
  },
  letters: {
    message: "The fonts of the PDF do not say which letters they draw.",
    why: "Its words cannot be read.",
    fix: "Save its text from a reader that shows it correctly, or let a program recognise it, and import that.",
  },
  long: {
    message: "The PDF has more than 600 pages.",
    why: "No transcript is that long.",
    fix: "Divide the file into its documents.",
  },
  slow: {
    message: "The PDF cannot be read within a minute.",
    why: "It may be damaged.",
    fix: "Get the file again from its publisher, or save its text and import that.",
  },
};

function reportFault(file: string, fault: PdfFault, detail: string | undefined): Problem {
  const said =
    detail === undefined || detail === ""
      ? "."
      : ` (${detail.split("\n")[0]?.replace(/\.$/, "") ?? ""}).`;
  const { message, ...advice } = explanations[fault];
  return createProblem(
    "import-format",
    { file },
    { message: message.replace(/\.$/, said), ...advice },
  );
}
