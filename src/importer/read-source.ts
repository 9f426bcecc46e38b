import { type Decoded, decodeSource } from "./decode.ts";
import { type DecodedPdf, isPdf, readPdf } from "./pdf/read-pdf.ts";

/** Reads the bytes of a raw file as what they are: the text of a PDF, or text in an encoding. */
export async function readSource(
  file: string,
  bytes: Uint8Array,
  encoding?: string,
): Promise<Decoded | DecodedPdf> {
  return isPdf(bytes) ? await readPdf(file, bytes) : decodeSource(file, bytes, encoding);
}
