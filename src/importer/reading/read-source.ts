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
  const decoded = decodeSource(file, bytes, encoding);
  if ("problem" in decoded) return decoded;
  if (isCaptions(decoded.text)) return { ...decoded, ...(await readCaptions(file, decoded.text)) };
  return isSpeech(file, decoded.text) ? readSpeech(file, decoded.text) : decoded;
}
