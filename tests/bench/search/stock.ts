import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { openPagefind } from "../../search/open-pagefind.ts";
import type { BenchUnit } from "./corpus.ts";

/** Searches for a phrase with Pagefind as it comes: the keys of the units it finds. */
export type StockSearch = (phrase: string) => Promise<Set<string>>;

/** Indexes units of one language with Pagefind as it comes: the text as printed, in its language. */
export async function buildStock(
  units: readonly BenchUnit[],
  language: string,
  folder: string,
): Promise<StockSearch> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join("; "));
  for (const { key, blocks } of units) {
    await index.addCustomRecord({ url: key, content: blocks.join("\n"), language });
  }
  mkdirSync(folder, { recursive: true });
  await index.writeFiles({ outputPath: folder });
  await close();
  return await openStock(folder, language);
}

async function openStock(folder: string, language: string): Promise<StockSearch> {
  const keys = readKeys(folder);
  const search = await openPagefind(folder, language);
  return async (phrase) => new Set((await search(phrase)).map((id) => keys.get(id) ?? id));
}

function readKeys(folder: string): Map<string, string> {
  const fragments = join(folder, "fragment");
  return new Map(
    readdirSync(fragments).map((name) => {
      const text = gunzipSync(readFileSync(join(fragments, name)))
        .subarray(12)
        .toString("utf8");
      return [name.replace(/\..*$/, ""), (JSON.parse(text) as { url: string }).url];
    }),
  );
}
