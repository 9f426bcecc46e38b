import { parentPort, workerData } from "node:worker_threads";
import mammoth from "mammoth";
import { cutTokens } from "../../ground/words/tokens.ts";
import { readMarkupText } from "../../ground/words/markup-text.ts";
import type { DocxReading } from "./reading.ts";
import { readZipXml } from "./zip.ts";

/** Reads one Word document and posts the reading back; pictures are left out. */
const bytes: unknown = workerData;
if (bytes instanceof Uint8Array) parentPort?.postMessage(await readDocument(bytes));

async function readDocument(document: Uint8Array): Promise<DocxReading> {
  const files = readZipXml(document);
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(document) },
    { convertImage },
  );
  const html = value
    .replace(/<img [^<>]*>/g, "")
    .replace(/<\/(?:p|h[1-6]|li|tr|[ou]l|table)>/g, "$&\n");
  const known = new Set(
    listWords([...readMarkupText(html, "html")].map(({ text }) => text).join("")),
  );
  const body = readRuns(files.get("word/document.xml") ?? "");
  const margins = [...files].filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  return {
    html,
    missing: listWords(body).filter((word) => !known.has(word)),
    margins: margins.map(([, xml]) => readRuns(xml).replace(/\s+/gu, " ").trim()).join(" "),
  };
}

/** The text of WordprocessingML: runs of a paragraph together, deleted text left out. */
function readRuns(xml: string): string {
  const text = xml
    .replace(/<w:(?:tab|br|cr)\b[^<>]*>|<\/w:p>/g, " ")
    .replace(/<w:(delText|instrText)\b[^<>]*>[^<]*/g, "");
  return [...readMarkupText(text.replace(/<\/?(?:\w+:)[^<>]*>/g, ""), "html")]
    .map((run) => run.text)
    .join("");
}

function listWords(text: string): string[] {
  return cutTokens(text).flatMap(({ word }) => (word === "" ? [] : word));
}
