import type { Transcript } from "../model/model.ts";
import { listUnits } from "../model/read.ts";

/** A heading to insert before a line of a file. */
export interface Pin {
  /** Line, from 1, before which it is inserted. */
  readonly line: number;
  /** `### Q3`. */
  readonly heading: string;
}

/** The headings that would pin the units of a transcript whose ids are inferred, in order. */
export function listPins(transcript: Transcript): Pin[] {
  return [...listUnits(transcript)]
    .filter(({ unit }) => !unit.pinned)
    .map(({ unit }) => {
      const depth = Math.min((unit.topic?.depth ?? 2) + 1, 6);
      return { line: unit.position.line, heading: `${"#".repeat(depth)} ${unit.id}` };
    });
}

/**
 * Inserts headings into a file's bytes, each with a blank line after it; every other byte stays as it is.
 *
 * Line ends are those of the line that the heading goes before.
 */
export function insertPins(bytes: Uint8Array, pins: readonly Pin[]): Uint8Array {
  const starts = listLineStarts(bytes);
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { line, heading } of pins) {
    const start = starts[line - 1] ?? bytes.length;
    const end = findLineEnd(bytes, starts[line] ?? bytes.length);
    parts.push(bytes.subarray(done, start), new TextEncoder().encode(heading + end + end));
    done = start;
  }
  return joinBytes([...parts, bytes.subarray(done)]);
}

/** Offset of the first byte of every line; lines end with LF, CRLF or CR. */
function listLineStarts(bytes: Uint8Array): number[] {
  const starts = [0];
  for (const [index, byte] of bytes.entries()) {
    const next = bytes[index + 1];
    if (byte === lineFeed || (byte === carriageReturn && next !== lineFeed)) starts.push(index + 1);
  }
  return starts;
}

function findLineEnd(bytes: Uint8Array, next: number): string {
  const [before, last] = [bytes[next - 2], bytes[next - 1]];
  if (last === carriageReturn) return "\r";
  return last === lineFeed && before === carriageReturn ? "\r\n" : "\n";
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

const lineFeed = 10;
const carriageReturn = 13;
