import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, mutations } from "../importer/mutate.ts";
import { importDamaged } from "../importer/survive.ts";
import { findShared } from "../shared.ts";

/**
 * `npm run bench -- damage [rounds]`: damages sources in every way, 4,000 times unless told otherwise, and
 * counts crashes, slow imports and losses that nobody is told of. There must be none. The sources are those
 * of the golden tests and, where they are there, the real ones of `../shared/corpora/importer`.
 */
export async function run(args: readonly string[]): Promise<number> {
  const rounds = Number(args[0] ?? 4000);
  const files = listSources();
  const random = createRandom(1);
  const counts = { imported: 0, refused: 0 };
  const faults: string[] = [];
  let slowest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const file = files[Math.floor(random() * files.length)] ?? "";
    const kinds = Object.keys(mutations);
    const kind = kinds[round % kinds.length] ?? "cut";
    const damaged = mutations[kind]?.(readFileSync(file), random) ?? Buffer.alloc(0);
    const { outcome, fault, milliseconds } = await importDamaged(file, damaged);
    counts[outcome] += 1;
    slowest = Math.max(slowest, milliseconds);
    if (fault !== undefined) faults.push(`${kind} ${file}: ${fault}`);
  }
  console.log(
    `${String(rounds)} times one of ${String(files.length)} sources was damaged: ${String(counts.imported)} imported, ${String(counts.refused)} refused`,
  );
  console.log(
    `slowest ${String(Math.round(slowest))} ms of processor time; faults ${String(faults.length)}`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault.slice(0, 600)}`);
  return faults.length > 0 ? 1 : 0;
}

function listSources(): string[] {
  const golden = join(import.meta.dirname, "../importer/fixtures");
  const found = globSync("*/source.*", { cwd: golden }).map((file) => join(golden, file));
  const { path, skip } = findShared("corpora/importer");
  if (skip !== false) {
    console.error(skip);
    return found.sort();
  }
  return [...found, ...globSync("*/*", { cwd: path }).map((file) => join(path, file))].sort();
}
