import { parentPort, workerData } from "node:worker_threads";
import type { PdfReading } from "./page.ts";
import { readPages } from "./read-pages.ts";

/** What the library says where it has left out or guessed a part of the text. */
const losses =
  /Indexing all PDF objects|loadFont|Font ".*" is not available|getHexString|(?:Unknown|Skipping) command|Unterminated|Badly formatted|Invalid (?:stream|cMap)|checkLastPage|flate|XRef/i;

/**
 * Reads the PDF it was started with and answers with what it made of it. The library goes on after damage
 * and says so on the console alone; a file of which a part is left out is not read.
 */
const warnings: string[] = [];
const note = (...said: unknown[]) => void warnings.push(said.map(String).join(" "));
Object.assign(console, { log: note, warn: note });

const bytes: unknown = workerData;
if (bytes instanceof Uint8Array) parentPort?.postMessage(judge(await readPages(bytes)));

function judge(reading: PdfReading): PdfReading {
  const loss = warnings.find((warning) => losses.test(warning));
  const read = "pages" in reading || reading.fault === "picture";
  if (loss === undefined || !read) return reading;
  return { fault: "damaged", detail: loss.replace("Warning: ", "") };
}
