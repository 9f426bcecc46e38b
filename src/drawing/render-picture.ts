import { hash } from "node:crypto";
import { findCache, readEntry, writeEntry } from "../files/cache.ts";
import { digestCode } from "../files/code-version.ts";
import { composePicture } from "../pictures/compose.ts";
import type { PictureText } from "../pictures/describe.ts";
import { drawPicture } from "./draw-picture.ts";
import { loadFonts } from "./fonts.ts";
import { palette } from "./palette.ts";
import { measureText } from "./shape-text.ts";

/** The picture of a text as PNG; from the cache, where the same was drawn before. */
export async function renderPicture(
  text: PictureText,
  { cache = findCache() }: { readonly cache?: string } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  version ??= digestCode(renderer);
  const key = hash("sha256", `${version} ${JSON.stringify([palette, text])}`);
  const known = readEntry(cache, "pictures", key);
  if (known !== undefined) return new Uint8Array(known);
  const png = await drawText(text);
  writeEntry(cache, "pictures", key, png);
  return png;
}

/** Draws the picture of a text: the same bytes on every machine. */
export async function drawText(text: PictureText): Promise<Uint8Array<ArrayBuffer>> {
  const characters = `${JSON.stringify(text)}…`;
  for (const language of new Set([text.language, text.textLanguage, text.source.language])) {
    await loadFonts(characters, language);
  }
  return drawPicture(composePicture(text, measureText));
}

let version: string | undefined;

/** Everything that decides how a text is drawn. */
const renderer = {
  folders: ["src/pictures", "src/drawing"],
  files: [
    "harfbuzzjs",
    "woff2-encoder",
    "@fontsource-variable/noto-serif",
    "@fontsource-variable/noto-serif-jp",
    "@fontsource-variable/noto-serif-sc",
    "@fontsource-variable/noto-serif-tc",
  ].map((name) => `node_modules/${name}/package.json`),
};
