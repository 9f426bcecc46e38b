import { mutations, type Random } from "../../importer/mutate.ts";

/** A reader that is fed what is damaged. */
export interface Target {
  readonly name: string;
  /** Files or texts, which are damaged in every way. */
  readonly seeds: readonly Seed[];
  /** One input of so many is taken, where the reader is too slow for all; default 1. */
  readonly oneOf?: number;
  /** Whether the reader accepted the input; what must not happen is thrown. */
  readonly read: (bytes: Buffer, name: string) => boolean | Promise<boolean>;
}

export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What became of a target's inputs. */
export interface Fuzzed {
  readonly name: string;
  readonly inputs: number;
  readonly accepted: number;
  /** Milliseconds of processor time. */
  readonly slowest: number;
  readonly faults: readonly string[];
}

/** Feeds a reader so many damaged inputs; a crash, a wrong answer and more than a second are faults. */
export async function fuzz(target: Target, wanted: number, random: Random): Promise<Fuzzed> {
  const kinds = Object.entries(mutations);
  const inputs = Math.ceil(wanted / (target.oneOf ?? 1));
  const faults: string[] = [];
  let [accepted, slowest] = [0, 0];
  for (let round = 0; round < inputs; round += 1) {
    const seed = target.seeds[Math.floor(random() * target.seeds.length)];
    const [kind, damage] = kinds[round % kinds.length] ?? [];
    if (seed === undefined || damage === undefined) break;
    const bytes = damage(excerpt(seed.bytes, random), random);
    const where = `${target.name}: ${kind ?? ""} of ${seed.name}, round ${String(round)}`;
    const start = process.cpuUsage();
    try {
      accepted += Number(await target.read(bytes, seed.name));
    } catch (error) {
      faults.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const { user, system } = process.cpuUsage(start);
    slowest = Math.max(slowest, (user + system) / 1000);
    if (user + system > 1e6) faults.push(`${where} is slow`);
  }
  return { name: target.name, inputs, accepted, slowest, faults };
}

/**
 * The beginning of a long file, a part of its middle and its end, each time another: some hundreds of these are read in
 * the time of the whole. One time of a hundred it is the whole.
 */
function excerpt(bytes: Buffer, random: Random): Buffer {
  const isShort = bytes.length <= 2 * part || bytes.subarray(0, 5).toString() === "%PDF-";
  if (isShort || random() < 0.0005) return bytes;
  const middle = part + Math.floor(random() * (bytes.length - 2 * part));
  const cuts = [0, part, middle, middle + part, bytes.length - part / 4, bytes.length];
  const [a, b, c, d, e, f] = cuts.map((cut) => moveToCharacter(bytes, cut));
  return Buffer.concat([bytes.subarray(a, b), bytes.subarray(c, d), bytes.subarray(e, f)]);
}

const part = 500;

/** The next place where no character of UTF-8 is cut: one more encoding error would hide all other damage. */
function moveToCharacter(bytes: Buffer, place: number): number {
  let moved = place;
  while (((bytes[moved] ?? 0) & 0xc0) === 0x80) moved += 1;
  return moved;
}
