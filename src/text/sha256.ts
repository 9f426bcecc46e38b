/**
 * SHA-256 of a text in UTF-8, in hexadecimal, as of FIPS 180-4. It runs at once and everywhere: the
 * browser's own digest is a promise, and Node's is not in the browser.
 *
 * @example hashSha256("abc") → "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export function hashSha256(text: string): string {
  const bytes = padMessage(new TextEncoder().encode(text));
  const state = new Uint32Array(initial);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < bytes.byteLength; offset += 64) {
    fillSchedule(schedule, bytes, offset);
    compress(state, schedule);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** Section 5.1.1: a one bit, zeros, and the length in bits. */
function padMessage(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 9) / 64) * 64;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(length - 8, BigInt(message.length) * 8n);
  return view;
}

function fillSchedule(schedule: Uint32Array, bytes: DataView, offset: number): void {
  const at = (index: number) => schedule[index] ?? 0;
  for (let t = 0; t < 16; t++) schedule[t] = bytes.getUint32(offset + t * 4);
  for (let t = 16; t < 64; t++) {
    const [a, b] = [at(t - 15), at(t - 2)];
    const small0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const small1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    schedule[t] = at(t - 16) + small0 + at(t - 7) + small1;
  }
}

/** Section 6.2.2. */
function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const large1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = h + large1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + (schedule[t] ?? 0);
    const large0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = large0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const primes = listPrimes(64);
/** The first 32 bits of the fractions of square roots (section 5.3.3) and cube roots (4.2.2) of primes. */
const initial = primes.slice(0, 8).map((prime) => takeFraction(Math.sqrt(prime)));
const constants = primes.map((prime) => takeFraction(Math.cbrt(prime)));

function listPrimes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}

function takeFraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}
