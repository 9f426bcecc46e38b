import { extname } from "node:path";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { type Decoded, decodeSource } from "./decode.ts";
import { type DecodedCaptions, isCaptions, readCaptions } from "./captions/read-captions.ts";
import { isSpeech, readSpeech } from "./captions/read-speech.ts";
import { type DecodedDocx, isDocx, readDocx } from "./docx/read-docx.ts";
import { type DecodedPdf, isPdf, readPdf } from "./pdf/read-pdf.ts";

/** Reads the bytes of a raw file as what they are: the text of a PDF or of a Word document, or text in an encoding, captions among it. */
export async function readSource(
  file: string,
  bytes: Uint8Array,
  encoding?: string,
): Promise<Decoded | DecodedPdf | DecodedDocx | DecodedCaptions> {
  if (isPdf(bytes)) return await readPdf(file, bytes);
  if (isDocx(bytes)) return await readDocx(file, bytes);
  const ending = extname(file).toLowerCase();
  if (documents.has(ending) && bytes.length > 0) return { problem: reportOther(file, ending) };
  const decoded = decodeSource(file, bytes, encoding);
  if ("problem" in decoded) return decoded;
  if (isCaptions(decoded.text)) return { ...decoded, ...(await readCaptions(file, decoded.text)) };
  return isSpeech(file, decoded.text) ? readSpeech(file, decoded.text) : decoded;
}

/** Endings of files that are no text: those that are read are known by their bytes, the others are not read. */
const documents: ReadonlySet<string> = new Set([".pdf", ".docx", ".doc", ".odt", ".rtf", ".pages"]);

function reportOther(file: string, ending: string): Problem {
  const isRead = ending === ".pdf" || ending === ".docx";
  return createProblem(
    "import-format",
    { file },
    {
      message: isRead
        ? `The bytes are not those of a \`${ending}\`, as the name of the file says.`
        : `A file that ends in \`${ending}\` is not read.`,
      why: isRead
        ? "It is damaged, or it is something else."
        : "Its words cannot be told from the rest.",
      fix: "Get it again, or save it anew as a PDF or as `.docx`; text needs an ending such as `.txt` or `.html`.",
    },
  );
}
