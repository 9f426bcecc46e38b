import { constants, crc32, deflateRawSync } from "node:zlib";

/**
 * Deflates a part of a gzip file by itself, so that it can be kept and the file be joined of such parts. Before the part
 * stand its checksum and its length, of which the file's are made.
 */
export function deflatePart(text: string): Buffer {
  const content = Buffer.from(text);
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(crc32(content), 0);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([
    head,
    deflateRawSync(content, { level: 6, finishFlush: constants.Z_FULL_FLUSH }),
  ]);
}

/**
 * Joins parts to one gzip file, of one member: browsers refuse further ones. Nothing is deflated again, and the same
 * parts give the same bytes.
 */
export async function* joinParts(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield fileHead;
  let [checksum, length] = [0, 0];
  for await (const part of parts) {
    const ownLength = part.readUInt32LE(4);
    checksum = combineChecksums(checksum, part.readUInt32LE(0), ownLength);
    length = (length + ownLength) >>> 0;
    yield part.subarray(headLength);
  }
  const end = Buffer.alloc(8);
  end.writeUInt32LE(checksum, 0);
  end.writeUInt32LE(length, 4);
  yield Buffer.concat([lastBlock, end]);
}

const headLength = 8;

/** RFC 1952: deflated, without a name and a time, on no system in particular. */
const fileHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** RFC 1951: the last block, and nothing in it. */
const lastBlock = Buffer.from([3, 0]);

/**
 * The CRC-32 of two texts in a row, from that of each and the length of the second in bytes. A checksum is a polynomial
 * over one bit, of which the highest bit is the constant; the first is multiplied by x for each bit of the second.
 *
 * Source: `crc32_combine` of zlib, `crc32.c`.
 */
function combineChecksums(first: number, second: number, length: number): number {
  let shifted = first;
  let power = 1 << 23;
  for (let left = length; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shifted = multiply(shifted, power);
    power = multiply(power, power);
  }
  return (shifted ^ second) >>> 0;
}

/** The product of two polynomials, modulo that of CRC-32. `1 << 23` is x to the power of 8. */
function multiply(first: number, second: number): number {
  let product = 0;
  let step = second;
  for (let bit = 31; bit >= 0; bit--) {
    if ((first >>> bit) & 1) product ^= step;
    step = step & 1 ? (step >>> 1) ^ 0xedb88320 : step >>> 1;
  }
  return product;
}
