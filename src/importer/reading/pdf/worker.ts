import { parentPort, workerData } from "node:worker_threads";
import type { PdfReading } from "../../ground/pdf-page.ts";
import { readPages } from "./read-pages.ts";

/** Warnings of the library that a part of the text was left out or guessed. */
const losses =
  /Indexing all PDF objects|loadFont|Font "[^"]*" is not available|getHexString|(?:Unknown|Skipping) command|Unterminated|Badly formatted|Invalid (?:stream|cMap)|checkLastPage|flate|XRef/i;

/**
 * Reads one PDF and posts the reading back. The library reports damage only on the console and goes on, so
 * its warnings are collected: a file with a part left out counts as damaged.
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
