/**
 * Reads a file that Pagefind wrote, inflated: behind `pagefind_dcd`, the part of CBOR that it uses, which is
 * whole numbers, texts, and arrays of known length.
 *
 * @throws Error from every function where something else stands, as another release might write it.
 */
export function createReader(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = readSignature(bytes);
  const readHead = (): number => {
    const low = (bytes[at++] ?? 0) & 31;
    if (low < 24) return low;
    const size = 1 << (low - 24);
    if (size > 4) throw new Error("This index has a number that is too large.");
    at += size;
    const from = at - size;
    return size === 1
      ? view.getUint8(from)
      : size === 2
        ? view.getUint16(from)
        : view.getUint32(from);
  };
  const expect = (kind: number): void => {
    const found = at < bytes.length ? (bytes[at] ?? 0) >> 5 : "nothing";
    if (found !== kind)
      throw new Error(`This index has ${String(found)} where ${String(kind)} belongs.`);
  };
  const readArray = (): number => {
    expect(kinds.array);
    return readHead();
  };
  return {
    readArray,
    expectArray(length) {
      if (readArray() !== length) throw new Error("This index has an array of another length.");
    },
    readText() {
      expect(kinds.text);
      const length = readHead();
      at += length;
      return decoder.decode(bytes.subarray(at - length, at));
    },
    readNumber() {
      if ((bytes[at] ?? 0) >> 5 === kinds.negative) return -1 - readHead();
      expect(kinds.positive);
      return readHead();
    },
  };
}

export interface Reader {
  /** The length of the array that begins here. */
  readonly readArray: () => number;
  readonly expectArray: (length: number) => void;
  readonly readText: () => string;
  readonly readNumber: () => number;
}

/** The beginning of every file that Pagefind compresses. */
const signature = "pagefind_dcd";

function readSignature(bytes: Uint8Array): number {
  const found = new TextDecoder().decode(bytes.subarray(0, signature.length));
  if (found !== signature) throw new Error(`This is no file of Pagefind: it begins with ${found}.`);
  return signature.length;
}

const kinds = { positive: 0, negative: 1, text: 3, array: 4 };
