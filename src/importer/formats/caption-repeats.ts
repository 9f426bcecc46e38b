import type { Dropped } from "../ground/draft.ts";
import type { SpokenLine } from "../ground/cue.ts";

/**
 * Takes out what rolling captions show again: the lines of the caption before, or its last line that now goes on. A
 * file rolls where at least a third of its captions, and five of them, begin so; elsewhere the same words twice were said twice.
 *
 * @example captions "so today", "so today / we begin", "we begin" → "so today", "we begin"
 */
export function dropRepeats(lines: readonly SpokenLine[]): {
  lines: SpokenLine[];
  dropped: Dropped[];
} {
  const cues = groupCues(lines);
  const rolling = cues.filter((cue, index) => repeats(cues[index - 1] ?? [], cue)).length;
  if (rolling < Math.max(5, cues.length / 3)) return { lines: [...lines], dropped: [] };
  const kept: SpokenLine[] = [];
  const dropped: Dropped[] = [];
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1] ?? [];
    const count = countShown(before, cue);
    dropped.push(...cue.slice(0, count).map(dropLine));
    const rest = cue.slice(count);
    const last = count === 0 ? before.at(-1) : undefined;
    kept.push(...rest.map((line, place) => (place === 0 ? goOn(last, line, dropped) : line)));
  }
  return { lines: kept, dropped };
}

function groupCues(lines: readonly SpokenLine[]): SpokenLine[][] {
  const cues: SpokenLine[][] = [];
  for (const line of lines) {
    const last = cues.at(-1);
    if (last === undefined || (line.opens && line.start !== last[0]?.start)) cues.push([line]);
    else last.push(line);
  }
  return cues;
}

function repeats(before: readonly SpokenLine[], cue: readonly SpokenLine[]): boolean {
  return countShown(before, cue) > 0 || grows(before.at(-1), cue[0]);
}

/** How many lines a caption begins with that end the one before. */
function countShown(before: readonly SpokenLine[], cue: readonly SpokenLine[]): number {
  for (let count = Math.min(before.length, cue.length); count > 0; count -= 1) {
    const ends = before.slice(-count).map(({ text }) => text);
    if (ends.every((text, index) => text === cue[index]?.text)) return count;
  }
  return 0;
}

/** Whether a line is the one before and more: live captions grow word by word. */
function grows(last: SpokenLine | undefined, line: SpokenLine | undefined): boolean {
  return last !== undefined && line?.text.startsWith(`${last.text} `) === true;
}

function goOn(last: SpokenLine | undefined, line: SpokenLine, dropped: Dropped[]): SpokenLine {
  if (last === undefined || !grows(last, line)) return line;
  dropped.push(dropLine({ ...line, text: last.text }));
  return { ...line, text: line.text.slice(last.text.length).trim() };
}

function dropLine({ text, line, voice, printed }: SpokenLine): Dropped {
  const shown = printed === true ? `${voice ?? ""} ${text}` : text;
  return { text: shown, line, reason: "repeats the caption before" };
}
