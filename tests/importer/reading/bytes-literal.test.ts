import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readBytesLiteral } from "../../../src/importer/reading/bytes-literal.ts";

describe("a Python bytes literal", () => {
  it("is decoded by the rules of the language", () => {
    assert.equal(decode(String.raw`b'it\'s \xc3\xa9\n\101\q"'`), "it's é\nA\\q\"");
    assert.equal(decode(String.raw`b"say \"so\""`), 'say "so"');
  });

  it("is refused with the reason where it is not whole", () => {
    assert.deepEqual(
      ["'a'", "b'a", "b'a\nb'", String.raw`b'\x4'`, "b'é'"].map((text) =>
        readBytesLiteral(text, 0),
      ),
      [
        "there is no literal b'…'",
        "the literal is cut off: it has no closing quote",
        "the literal is cut off: a line ends before its closing quote",
        "it holds an escape \\x without two hexadecimal digits",
        "`é` is not ASCII and may not stand in it",
      ],
    );
  });

  it("gives back the bytes it was written from", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const escaped = [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`);
        const read = readBytesLiteral(`b'${escaped.join("")}'`, 0);
        assert.ok(typeof read !== "string");
        assert.deepEqual([...read.bytes], [...bytes]);
      }),
    );
  });
});

function decode(text: string): string {
  const read = readBytesLiteral(text, 0);
  return typeof read === "string" ? read : new TextDecoder().decode(read.bytes);
}
