import assert from "node:assert/strict";
import { test } from "node:test";
import { dropRepeats } from "../../../src/importer/formats/caption-repeats.ts";
import { divideTurns } from "../../../src/importer/formats/caption-turns.ts";

test("a name opens a turn where it recurs, is told, is a word for a role or follows a change of speaker", () => {
  for (const [texts, told, turns] of [
    [["Ada Renn: Good", "morning."], [], ["Ada Renn: Good morning."]],
    [["Ada Renn: Good", "morning."], ["Ada Renn"], ["Ada Renn| Good morning."]],
    [["Ada Renn: Yes.", "No.", "Ada Renn: So."], [], ["Ada Renn| Yes. No. So."]],
    [["REPORTER: Why?", "because"], [], ["REPORTER| Why? because"]],
    [
      [">> ADA RENN: So.", ">> Why?", ">>> Because."],
      [],
      ["ADA RENN| So.", ">>| Why?", ">>| Because."],
    ],
    [
      ["[SPEAKER_00]: Yes.", "[SPEAKER_01]: No.", "[SPEAKER_00]: So."],
      [],
      ["SPEAKER_00| Yes.", "SPEAKER_01| No.", "SPEAKER_00| So."],
    ],
    [
      ["MAYOR: So.", "- And buses?", "- Buses, yes.", "MAYOR: Good."],
      [],
      ["MAYOR| So.", ">>| And buses?", ">>| Buses, yes.", "MAYOR| Good."],
    ],
    [["MAYOR: So.", "- And buses?"], [], ["MAYOR: So. - And buses?"]],
    [
      ["Dan Moss: Yes.", "Ida Tan - WKRV: Why?", "Lee Roe: So."],
      [],
      ["Dan Moss| Yes.", "Ida Tan - WKRV| Why?", "Lee Roe| So."],
    ],
    [["大臣：家賃が", "上がる。"], [], ["大臣| 家賃が上がる。"]],
  ] as const) {
    const { blocks } = divideTurns(list(texts), new Set(told));
    const shown = blocks.map((block) => {
      if (block.kind === "label") return `\n${block.text}|`;
      return block.kind === "paragraph" ? ` ${block.pieces.map(({ text }) => text).join("")}` : "";
    });
    assert.deepEqual(shown.join("").trim().split("\n"), turns);
  }
});

test("what rolling captions show again is dropped; what is said twice in others stays", () => {
  const rolling = [["a b"], ["a b", "c"], ["c"], ["c", "d e"], ["d e", "f"], ["f"], ["f g"]];
  const shown = rolling.flatMap((lines, cue) =>
    lines.map((text, index) => ({ text, line: cue * 10 + index, start: cue, opens: index === 0 })),
  );
  const { lines, dropped } = dropRepeats(shown);
  assert.deepEqual(
    lines.map(({ text }) => text),
    ["a b", "c", "d e", "f", "g"],
  );
  assert.deepEqual(
    dropped.map(({ text, line }) => `${text} ${String(line)}`),
    ["a b 10", "c 20", "c 30", "d e 40", "f 50", "f 60"],
  );
  const plain = list(["No.", "No.", "I said", "no.", "no.", "Well.", "So.", "Yes."]);
  assert.deepEqual(dropRepeats(plain), { lines: plain, dropped: [] });
});

function list(texts: readonly string[]) {
  return texts.map((text, index) => ({ text, line: index + 1, start: index, opens: true }));
}
