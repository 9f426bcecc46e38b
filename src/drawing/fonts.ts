import { readFile } from "node:fs/promises";
import { Blob, Face, Font, Variation } from "harfbuzzjs";
import decompress from "woff2-encoder/decompress";
import type { Weight } from "../pictures/picture.ts";
import { listFamilies, openFamily } from "./font-files.ts";

/** One file of a font, ready for shaping. */
export interface FontFile {
  readonly path: string;
  /** Font units per em, the unit of outlines and advances. */
  readonly unitsPerEm: number;
  weigh(weight: Weight): Font;
}

/** Reads the fonts that the characters of a text need, so that `findFont` knows them. */
export async function loadFonts(text: string, language: string): Promise<void> {
  for (const cluster of new Set(splitClusters(text))) {
    const key = keyOf(cluster, language);
    if (!homes.has(key)) homes.set(key, await searchFont(cluster, language));
  }
}

/** The loaded font of a character with its marks; `undefined` if no loaded font has all of it. */
export function findFont(cluster: string, language: string): FontFile | undefined {
  return homes.get(keyOf(cluster, language));
}

/** The characters of a text as a reader counts them, each with its marks. */
export function splitClusters(text: string): string[] {
  if (/^[ -~]*$/.test(text)) return text.split("");
  return Array.from(clusters.segment(text), ({ segment }) => segment);
}

const clusters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const homes = new Map<string, FontFile | undefined>();
const files = new Map<string, Promise<FontFile>>();

function keyOf(cluster: string, language: string): string {
  return `${language} ${cluster}`;
}

async function searchFont(cluster: string, language: string): Promise<FontFile | undefined> {
  const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0).filter(
    (codePoint) => !/\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint)),
  );
  const isMark = /^[^\p{L}\p{N}\p{ASCII}]/u.test(cluster);
  for (const name of listFamilies(language, isMark)) {
    for (const path of openFamily(name).findFiles(codePoints[0] ?? 0x20)) {
      const file = await openFile(path);
      const font = file.weigh(400);
      if (codePoints.every((codePoint) => (font.nominalGlyph(codePoint) ?? 0) !== 0)) return file;
    }
  }
  return undefined;
}

function openFile(path: string): Promise<FontFile> {
  let file = files.get(path);
  if (file === undefined) {
    file = readFont(path);
    files.set(path, file);
  }
  return file;
}

async function readFont(path: string): Promise<FontFile> {
  const data = await decompress(await readFile(path));
  const face = new Face(new Blob(data.slice().buffer));
  const weights = new Map<Weight, Font>();
  return {
    path,
    unitsPerEm: face.upem,
    weigh(weight) {
      let font = weights.get(weight);
      if (font === undefined) {
        font = new Font(face);
        font.setVariations([new Variation("wght", weight)]);
        weights.set(weight, font);
      }
      return font;
    },
  };
}
