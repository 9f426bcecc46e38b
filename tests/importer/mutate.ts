/** A source of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One kind of damage that files suffer. */
export type Mutation = (bytes: Buffer, random: Random) => Buffer;

export const mutations: Readonly<Record<string, Mutation>> = {
  cut: (bytes, random) => bytes.subarray(0, pick(random, bytes.length)),
  behead: (bytes, random) => bytes.subarray(pick(random, bytes.length)),
  hole: (bytes, random) => {
    const start = pick(random, bytes.length);
    const end = start + pick(random, bytes.length / 4);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  duplicate: (bytes, random) => {
    const start = pick(random, bytes.length);
    const part = bytes.subarray(start, start + pick(random, 2000));
    return Buffer.concat([bytes.subarray(0, start), part, bytes.subarray(start)]);
  },
  shuffle: (bytes, random) => changeLines(bytes, (lines) => shuffle(lines, random)),
  flip: (bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let count = pick(random, 8) + 1; count > 0; count -= 1) {
      const at = pick(random, flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << pick(random, 7));
    }
    return flipped;
  },
  spaces: (bytes, random) => changeText(bytes, (text) => scatter(text, random, spaces)),
  marks: (bytes, random) => changeText(bytes, (text) => scatter(text, random, marks)),
  crlf: (bytes) => changeText(bytes, (text) => text.replace(/\r?\n/g, "\r\n")),
  cr: (bytes) => changeText(bytes, (text) => text.replace(/\r?\n/g, "\r")),
  nul: (bytes, random) => changeText(bytes, (text) => scatter(text, random, ["\0"])),
  join: (bytes) => changeText(bytes, (text) => text.replace(/\r?\n/g, " ")),
  indent: (bytes) => changeText(bytes, (text) => text.replace(/^/gm, "      ")),
};

const spaces = ["\u00a0", "\u3000", "\u200b", "\u2028", "\t", "\f", "\u00ad", "\ufeff", "  "];
const marks = [
  "*",
  "**",
  "_",
  "`",
  "~~",
  "<",
  "</p>",
  "<!--",
  "[",
  "](",
  "&amp;",
  "#",
  "|",
  "\n- ",
];

function pick(random: Random, below: number): number {
  return Math.floor(random() * below);
}

function changeText(bytes: Buffer, change: (text: string) => string): Buffer {
  return Buffer.from(change(bytes.toString("utf8")));
}

function changeLines(bytes: Buffer, change: (lines: string[]) => string[]): Buffer {
  return changeText(bytes, (text) => change(text.split("\n")).join("\n"));
}

function shuffle(lines: readonly string[], random: Random): string[] {
  const shuffled = [...lines];
  for (let count = pick(random, 10) + 1; count > 0; count -= 1) {
    const [line = ""] = shuffled.splice(pick(random, shuffled.length), 1);
    shuffled.splice(pick(random, shuffled.length + 1), 0, line);
  }
  return shuffled;
}

function scatter(text: string, random: Random, parts: readonly string[]): string {
  let scattered = text;
  for (let count = pick(random, 12) + 1; count > 0; count -= 1) {
    const at = pick(random, scattered.length);
    scattered =
      scattered.slice(0, at) + (parts[pick(random, parts.length)] ?? "") + scattered.slice(at);
  }
  return scattered;
}
