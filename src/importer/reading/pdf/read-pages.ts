import { extractText, getDocumentProxy, getResolvedPDFJS } from "unpdf";
import type { PdfFault, PdfPage, PdfReading, PdfRun } from "../../ground/pdf-page.ts";

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PageProxy = Awaited<ReturnType<Proxy["getPage"]>>;
type Item = Awaited<ReturnType<PageProxy["getTextContent"]>>["items"][number];
type TextItem = Extract<Item, { str: string }>;

/** A PDF with more pages is no transcript. */
const mostPages = 600;

/**
 * Reads the text of a PDF with its places and fonts. It never rejects: what is wrong is a fault. Damage
 * may keep the library busy for ever, so call it where it can be ended.
 */
export async function readPages(bytes: Uint8Array): Promise<PdfReading> {
  try {
    const { VerbosityLevel } = await getResolvedPDFJS();
    const wanted: string[] = [];
    const document = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: VerbosityLevel.WARNINGS,
      stopAtErrors: true,
      useWorkerFetch: false,
      BinaryDataFactory: recordWants(wanted),
    });
    const reading = await readDocument(document);
    const [map] = wanted;
    return map === undefined ? reading : { fault: "letters", detail: map };
  } catch (error) {
    return { fault: nameFault(error), detail: error instanceof Error ? error.message : "" };
  }
}

/**
 * For older Chinese, Japanese and Korean fonts, tables outside of the file say which letters they draw.
 * The library would leave out their words without saying so.
 */
function recordWants(wanted: string[]) {
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind === "cMapUrl") wanted.push(filename);
      return Promise.reject(new Error(`${filename} is not at hand`));
    }
  };
}

async function readDocument(document: Proxy): Promise<PdfReading> {
  if (document.numPages > mostPages) return { fault: "long" };
  const { text } = await extractText(document);
  const fonts = new Map<string, string>();
  const pages: PdfPage[] = [];
  for (const [index, whole] of text.entries()) {
    const page = await document.getPage(index + 1);
    pages.push(await readPage(page, whole, fonts));
    page.cleanup();
  }
  if (pages.every((page) => page.text.trim() === "")) return { fault: "picture" };
  return isGarbled(pages) ? { fault: "letters" } : { pages };
}

async function readPage(
  page: PageProxy,
  text: string,
  fonts: Map<string, string>,
): Promise<PdfPage> {
  const number = page.pageNumber;
  if (text.trim() === "") return { number, runs: [], text, picture: await holdsPicture(page) };
  const { items } = await page.getTextContent({ disableNormalization: true });
  const found = items.filter((item) => "str" in item);
  await nameFonts(page, found, fonts);
  const runs = found.map((item) => readRun(item, fonts.get(item.fontName) ?? ""));
  return { number, runs, text, picture: false };
}

/** The names of fonts are known only after a page that uses them was prepared for drawing. */
async function nameFonts(
  page: PageProxy,
  items: readonly TextItem[],
  fonts: Map<string, string>,
): Promise<void> {
  const unknown = new Set(items.map(({ fontName }) => fontName).filter((id) => !fonts.has(id)));
  if (unknown.size === 0) return;
  await page.getOperatorList();
  for (const id of unknown) {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
    const named = typeof font === "object" && font !== null && "name" in font ? font.name : "";
    fonts.set(id, typeof named === "string" ? named : "");
  }
}

function readRun(item: TextItem, font: string): PdfRun {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
  return {
    text: item.str,
    x,
    y,
    width: item.width,
    size: Math.hypot(c, d),
    strong: /bold|black|heavy|demi/i.test(font),
    emphasis: /italic|oblique/i.test(font),
    turned: Math.abs(b) > Math.abs(a),
    ends: item.hasEOL,
  };
}

async function holdsPicture(page: PageProxy): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  const pictures: readonly number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ];
  return fnArray.some((operator) => pictures.includes(operator));
}

/** A font that does not say which letters it draws gives control characters, or many for private use. */
function isGarbled(pages: readonly PdfPage[]): boolean {
  const letters = pages.map(({ text }) => text.replace(/\s/gu, "")).join("");
  const senseless = letters.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return senseless * 50 > letters.length || /\p{Cc}/u.test(letters);
}

function nameFault(error: unknown): PdfFault {
  return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged";
}
