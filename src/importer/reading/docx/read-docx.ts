import { type Explanation, type Problem, createProblem } from "../../../problems/problem.ts";
import { cutText } from "../../../text/cut-text.ts";
import { readApart } from "../../ground/apart.ts";
import type { DocxReading } from "./reading.ts";

/** A Word document as HTML, a block a line, and what is doubtful about it; or why it cannot be read. */
export type DecodedDocx =
  { readonly text: string; readonly doubts: readonly Problem[] } | { readonly problem: Problem };

/** Whether bytes are a Word document: a ZIP archive with its main part. */
export function isDocx(bytes: Uint8Array): boolean {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    archive.subarray(0, 2).toString("latin1") === "PK" && archive.includes("word/document.xml")
  );
}

/** Reads a Word document (`.docx`) as HTML; each word of its body that is not there is told. */
export async function readDocx(
  file: string,
  bytes: Uint8Array,
  patience = 60_000,
): Promise<DecodedDocx> {
  const thread = new URL("worker.ts", import.meta.url);
  const reading = await readApart<DocxReading>(thread, bytes, patience);
  if ("fault" in reading) {
    const detail = "detail" in reading ? reading.detail : "it takes longer than a minute";
    return { problem: createProblem("import-format", { file }, explainDamage(detail)) };
  }
  const { html, missing, margins } = reading;
  return {
    text: html,
    doubts: [
      ...(missing.length > 0 ? [warn(file, explainMissing(missing))] : []),
      ...(margins === "" ? [] : [warn(file, explainMargins(margins))]),
    ],
  };
}

function warn(file: string, explanation: Explanation): Problem {
  return createProblem("import-layout", { file }, explanation);
}

function explainDamage(detail: string): Explanation {
  return {
    message: `The Word document cannot be read: ${cutText(detail.split("\n")[0] ?? "", 120).replace(/\.$/, "")}.`,
    why: "Words would be lost.",
    fix: "Open it in a program that shows all of it, save it anew, and import that file.",
  };
}

function explainMissing(missing: readonly string[]): Explanation {
  const shown = cutText([...new Set(missing)].join(" "), 200);
  return {
    message: `The Word document holds words that were not read: \`${shown}\`.`,
    why: "They may stand in a drawing or in a form.",
    fix: "Look for them in the document, and write them where they belong.",
  };
}

function explainMargins(margins: string): Explanation {
  return {
    message: `The head and the foot of the pages are left out: \`${cutText(margins, 200)}\`.`,
    why: "They stand on every page and in no place of the text.",
    fix: "If they say date, place or title, give them with `--start`, `--place` or `--title`.",
  };
}
