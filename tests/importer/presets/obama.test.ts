import assert from "node:assert/strict";
import { test } from "node:test";
import { obama } from "../../../src/importer/presets/obama.ts";
import { noOptions } from "../../no-options.ts";

const whole = `<h1>Press Briefing by Press Secretary Jay Carney, 5/14/2013</h1>
b'<p>MR. CARNEY: Good morning.</p>'`;

test("a source that is not a whole bytes literal is refused, with what is wrong", () => {
  assert.deepEqual(read(whole), []);
  assert.match(read(`${whole} and more`)[0] ?? "", /: something stands after the literal\.$/);
  assert.match(read(whole.slice(0, -1))[0] ?? "", /^2 The source is not a whole Python bytes/);
  assert.match(read(whole.replace("Good", "\\xff"))[0] ?? "", /: its bytes are not valid UTF-8\.$/);
});

function read(text: string): string[] {
  const { problems } = obama.read({ file: "a.txt", text }, noOptions);
  return problems
    .filter(({ kind }) => kind === "import-format")
    .map(({ line, message }) => `${String(line)} ${message}`);
}
