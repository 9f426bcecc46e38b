import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { proveFidelity } from "../../src/importer/fidelity.ts";
import { listSourceWords } from "../../src/importer/words/source-words.ts";

const source = listSourceWords("Home\nQ: Why is it so?\nA: It is so.", "text");
const body = "q why is it so a it is so".split(" ");
const dropped = [{ text: "Home", line: 1, reason: "link" }];
const whole = { body, fields: [], dropped, repairs: [] };

describe("proveFidelity", () => {
  it("finds every word in the body, in a field or dropped", () => {
    assert.deepEqual(proveFidelity(source, whole), {
      words: { source: 10, kept: 9, dropped: 1 },
      faults: [],
    });
  });

  it("finds a lost word at its line", () => {
    const { faults } = proveFidelity(source, { ...whole, body: body.slice(0, -1) });
    assert.deepEqual(faults, [{ kind: "lost", text: "so", line: 3 }]);
  });

  it("finds words that the source does not have", () => {
    const { faults } = proveFidelity(source, { ...whole, body: [...body, "indeed"] });
    assert.deepEqual(faults, [{ kind: "invented", text: "indeed", line: 10 }]);
  });

  it("finds words that changed their order", () => {
    const swapped = "a it is so q why is it so".split(" ");
    const { faults } = proveFidelity(source, { ...whole, body: swapped });
    assert.ok(faults.some(({ kind }) => kind === "invented"));
  });

  it("finds a dropped text that does not stand where it is said to", () => {
    const moved = [{ text: "Home", line: 2, reason: "link" }];
    const { faults } = proveFidelity(source, { ...whole, dropped: moved });
    assert.deepEqual(faults, [{ kind: "misplaced", text: "Home", line: 2 }]);
  });

  it("finds a text that is dropped and kept", () => {
    const twice = [...dropped, { text: "Why", line: 2, reason: "twice" }];
    const { faults } = proveFidelity(source, { ...whole, dropped: twice });
    assert.deepEqual(faults, [{ kind: "misplaced", text: "why", line: 1 }]);
  });

  it("accepts a repair that is listed, and no other", () => {
    const damaged = listSourceWords("we';re here", "text");
    const repair = { was: "we';re", now: "we are", line: 1, reason: "damaged" };
    const claims = { body: ["we", "are", "here"], fields: [], dropped: [], repairs: [repair] };
    assert.deepEqual(proveFidelity(damaged, claims).faults, []);
    assert.equal(proveFidelity(damaged, { ...claims, repairs: [] }).faults.length > 0, true);
  });

  it("does not compare each of a million words with each", () => {
    const words = Array.from({ length: 1_000_000 }, (_, index) => `w${String(index % 5000)}`);
    const big = { words, lines: words.map((_, index) => 1 + Math.floor(index / 10)) };
    const { faults } = proveFidelity(big, { ...whole, body: words, dropped: [] });
    assert.deepEqual(faults, []);
  });
});

describe("listSourceWords", () => {
  const cases = [
    [
      "html",
      "<title>T</title><p>A <b>b</b>c &amp; d&#39;e</p><script>x</script><!-- y -->f",
      "t a bc d e f",
    ],
    ["xml", '<a by="#N H"><![CDATA[<p>x<br/>y</p>]]></a>', "n h x y"],
    ["bytes-literal", "<h1>T</h1>\nb'<p>caf\\xc3\\xa9\\n\\tb</p>'", "t café b"],
    [
      "markdown",
      '---\ntitle: "A\\_b"\n---\n**Q:** [c](https://d.example) ~~e~~ \\[f\\]',
      "a b q c e f",
    ],
    ["text", "A-b\r\n林大臣 2+2", "a b 林 大 臣 2 2"],
  ] as const;
  for (const [syntax, text, words] of cases) {
    it(`lists the words of ${syntax}`, () => {
      assert.equal(listSourceWords(text, syntax).words.join(" "), words);
    });
  }

  it("knows the line of each word", () => {
    assert.deepEqual(listSourceWords("<p>a\nb <i>c\nd</i></p>", "html").lines, [1, 2, 2, 3]);
  });
});
