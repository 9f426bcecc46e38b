import type { PdfLine } from "./lines.ts";

/** Lines that stand below each other: a page, or a column of one. */
export interface Frame {
  readonly lines: readonly PdfLine[];
  /** Where most of its lines begin. */
  readonly left: number;
  /** Where its full lines end. */
  readonly right: number;
}

/** How a document is set. */
export interface Layout {
  readonly frames: readonly Frame[];
  /** Size of the letters that most of the text is set in. */
  readonly size: number;
  /** From one baseline to the next inside of a paragraph. */
  readonly leading: number;
  /** Whether space separates the paragraphs; else the ends or the beginnings of their lines do. */
  readonly spaced: boolean;
  /** Pages with more than one column, and pages whose lines are not drawn from top to bottom. */
  readonly columns: readonly number[];
  readonly jumps: readonly number[];
}

/** Measures columns, margins, size and leading of a document, each by its commonest value. */
export function measureLayout(lines: readonly PdfLine[]): Layout {
  const size = findCommonest(lines.map((line) => [line.size, line.text.length]));
  const runs = splitFrames(lines);
  const sketches = runs.map((frame) => ({
    frame,
    left: findCommonest(frame.map(({ x }) => [x, 1])),
  }));
  const frames = sketches.map(({ frame, left }): Frame => {
    const alike = sketches.filter((other) => Math.abs(other.left - left) < 4);
    const full = alike.flatMap((other) => other.frame).filter((line) => isOfSize(line, size));
    return { lines: frame, left, right: findRight(full.map(({ end }) => end)) };
  });
  const steps = frames.flatMap((frame) => listSteps(frame, size));
  const leading = findLeading(steps);
  const wide = steps.filter((step) => isWide(step, leading)).length;
  return {
    frames,
    size,
    leading,
    spaced: wide > steps.length * 0.05,
    ...findDisorder(frames),
  };
}

/** Whether lines stand so far apart that a paragraph ends between them. */
export function isWide(step: number, leading: number): boolean {
  return step > leading * 1.2 + 0.5;
}

export function isOfSize(line: PdfLine, size: number): boolean {
  return Math.abs(line.size - size) < size * 0.1;
}

/** A frame ends where the page does, or where the next line stands higher than the last. */
function splitFrames(lines: readonly PdfLine[]): PdfLine[][] {
  const frames: PdfLine[][] = [];
  for (const line of lines) {
    const last = frames.at(-1)?.at(-1);
    const goesOn = last?.page === line.page && line.y < last.y + line.size * 0.5;
    if (goesOn) frames.at(-1)?.push(line);
    else frames.push([line]);
  }
  return frames;
}

function findCommonest(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A tenth of the lines may reach further: headings over all columns, or words that do not break. */
function findRight(ends: readonly number[]): number {
  const sorted = [...ends].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
}

function listSteps({ lines }: Frame, size: number): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const plain = before !== undefined && isOfSize(before, size) && isOfSize(line, size);
    return plain && before.y > line.y ? [before.y - line.y] : [];
  });
}

/** The smallest common step: the lines of a paragraph are closer together than paragraphs. */
function findLeading(steps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const step of steps) {
    const rounded = Math.round(step);
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= steps.length * 0.1);
  const smallest = Math.min(...common.map(([step]) => step));
  const near = steps.filter((step) => Math.abs(step - smallest) <= 1).sort((a, b) => a - b);
  return near[Math.floor(near.length / 2)] ?? 0;
}

function findDisorder(frames: readonly Frame[]): Pick<Layout, "columns" | "jumps"> {
  const columns = new Set<number>();
  const jumps = new Set<number>();
  for (const [index, frame] of frames.entries()) {
    const before = frames[index - 1];
    const [last] = frame.lines;
    if (before === undefined || last === undefined || before.lines[0]?.page !== last.page) continue;
    const beside = frame.left > before.left + last.size * 4;
    (beside ? columns : jumps).add(last.page);
  }
  return { columns: [...columns], jumps: [...jumps] };
}
