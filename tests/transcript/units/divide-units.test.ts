import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Role } from "../../../src/schemas/roles.ts";
import { isShared, roleFromLabel } from "../../../src/transcript/speakers/role-from-label.ts";
import { type SpokenTurn, divideUnits } from "../../../src/transcript/units/divide-units.ts";

/** What turns are divided into: a unit a part, `S` or `Q` and the numbers of its turns. */
const table: readonly (readonly [behaviour: string, turns: readonly string[], units: string])[] = [
  ["nothing is nothing", [], ""],
  [
    "each speaker before any question states",
    ["A: We met.", "A: Gladly.", "B: So."],
    "S 1 2 | S 3",
  ],
  [
    "a question and its answers are an exchange",
    ["Reporter: Why?", "A: So.", "B: Yes."],
    "Q 1 2 3",
  ],
  [
    "a word for a role asks anew each time",
    ["Reporter: Why?", "A: So.", "Reporter: Why else?", "A: No."],
    "Q 1 2 | Q 3 4",
  ],
  [
    "a question of few words in Greek, which asks by a semicolon, is no thanks",
    ["ΔΗΜΟΣΙΟΓΡΑΦΟΣ: Πόσο θα κοστίσουν;", "A: So.", "ΔΗΜΟΣΙΟΓΡΑΦΟΣ: Πότε;", "A: No."],
    "Q 1 2 | Q 3 4",
  ],
  [
    "a dash goes on where most turns have none",
    ["Reporter: Why?", "A: So.", "Reporter: — and when?", "A: Now."],
    "Q 1 2 3 4",
  ],
  [
    "a dash before nearly all turns says nothing",
    ["Reporter: — Why?", "A: — So.", "Reporter: — When?", "A: — Now."],
    "Q 1 2 | Q 3 4",
  ],
  [
    "a question in a script without spaces or marks is no thanks",
    ["ผู้สื่อข่าว: มีกี่คน", "A: So.", "ผู้สื่อข่าว: จะมีเที่ยวบินเพิ่มหรือไม่", "A: No.", "ผู้สื่อข่าว: ขอบคุณครับ"],
    "Q 1 2 | Q 3 4 5",
  ],
  [
    "a topic that is named without a question mark opens an exchange, and so does a question that nobody heard",
    [
      "Q: Why?",
      "A: So.",
      "Q: On Yemen.",
      "A: Go ahead.",
      "Q: (Question in Norse.)",
      "A: No.",
      "Q: ***",
    ],
    "Q 1 2 | Q 3 4 | Q 5 6 | Q 7",
  ],
  [
    "who chairs does not lead to thanks",
    ["Q: Why?", "A: So.", "Moderator: We land.", "Q: Thank you.", "A: Thanks."],
    "Q 1 2 3 4 5",
  ],
  [
    "a reporter with a number goes on",
    ["Reporter #1: Why?", "A: So.", "Reporter #1: Why else?", "A: No.", "Reporter #2: And?"],
    "Q 1 2 3 4 | Q 5",
  ],
  [
    "a letter asks anew each time",
    ["Q: Why?", "A: So.", "Q: When is it?", "A: Now."],
    "Q 1 2 | Q 3 4",
  ],
  [
    "questions that nobody is named for ask anew each time",
    ["?: Why?", "!: So.", "?: When is it?", "!: Now."],
    "Q 1 2 | Q 3 4",
  ],
  [
    "a named questioner goes on",
    ["BBC reporter: Why?", "A: So.", "BBC reporter: Why else?", "A: No."],
    "Q 1 2 3 4",
  ],
  [
    "another named questioner opens an exchange",
    ["BBC reporter: Why?", "A: So.", "RFI reporter: Why else?", "BBC reporter: And?"],
    "Q 1 2 | Q 3 4",
  ],
  [
    "questions before any answer stay together",
    ["Frage: Why?", "Frage: Why else?", "A: So."],
    "Q 1 2 3",
  ],
  [
    "a label may say that it is a follow-up",
    ["Frage Jung: Why?", "A: So.", "Zusatzfrage: Why else?", "A: No.", "Zusatz Jung: Is it?"],
    "Q 1 2 3 4 5",
  ],
  [
    "in Japanese and Chinese too",
    ["記者: なぜ？", "A: So.", "再質問: いつ？", "追问: 什么时候？"],
    "Q 1 2 3 4",
  ],
  [
    "a question that begins with a dash goes on",
    ["Q: Why is", "A: So.", "Q: — it late?"],
    "Q 1 2 3",
  ],
  ["so does one that begins with dots", ["Q: Why is", "A: So.", "Q: ... it late?"], "Q 1 2 3"],
  [
    "a few words that ask nothing stay",
    ["Q: Why?", "A: So.", "Q: Thank you.", "A: Yes."],
    "Q 1 2 3 4",
  ],
  ["a few words that ask do not", ["Q: Why?", "A: So.", "Q: And now?"], "Q 1 2 | Q 3"],
  ["more words do not", ["Q: Why?", "A: So.", "Q: Tell us about the next year."], "Q 1 2 | Q 3"],
  [
    "a moderator's words belong to the question after them",
    [
      "Moderator: Welcome.",
      "A: We met.",
      "Moderator: You.",
      "Moderator: Please.",
      "Q: Why?",
      "A: So.",
    ],
    "S 1 | S 2 | Q 3 4 5 6",
  ],
  ["or to the exchange that they end", ["Q: Why?", "A: So.", "Moderator: Thank you."], "Q 1 2 3"],
  ["or stand alone", ["Moderator: We begin."], "S 1"],
  [
    "an interpreter goes on with a question that was just asked",
    [
      "BBC reporter: لماذا؟",
      "Interpreter: Why?",
      "A: So.",
      "BBC reporter: متى؟",
      "Interpreter: When?",
    ],
    "Q 1 2 3 4 5",
  ],
  [
    "an interpreter who alone is recorded asks anew",
    ["Q: Why?", "A: So.", "Interpreter: When is it?", "A: Now."],
    "Q 1 2 | Q 3 4",
  ],
  ["speech after a rule is a statement", ["Q: Why?", "A: So.", "---A: We met."], "Q 1 2 | S 3"],
  ["a rule parts statements of one speaker", ["A: First.", "---A: Second."], "S 1 | S 2"],
  [
    "a rule ends the exchange of a named questioner",
    ["BBC reporter: Why?", "A: So.", "---BBC reporter: Why else?"],
    "Q 1 2 | Q 3",
  ],
  [
    "a rule does not make an exchange of thanks",
    ["Q: Why?", "A: So.", "---Q: Thank you."],
    "Q 1 2 3",
  ],
  [
    "a moderator leads to no question behind a rule",
    ["A: We met.", "Moderator: Thank you.", "---Q: Why?"],
    "S 1 | S 2 | Q 3",
  ],
];

/** The same where the first turn is the first of the transcript. */
const openings: typeof table = [
  [
    "a moderator who opens greets everybody",
    ["Moderator: Welcome.", "Q: Why?", "A: So."],
    "S 1 | Q 2 3",
  ],
  [
    "a moderator's words after the first belong to the question after them",
    ["Moderator: Welcome.", "Moderator: You.", "Q: Why?", "A: So."],
    "S 1 | Q 2 3 4",
  ],
  ["a question that opens leads to its answer", ["Q: Why?", "A: So."], "Q 1 2"],
];

describe("divideUnits", () => {
  for (const [behaviour, turns, units] of table) {
    it(behaviour, () => {
      assert.equal(divide(turns, false), units);
    });
  }
  for (const [behaviour, turns, units] of openings) {
    it(behaviour, () => {
      assert.equal(divide(turns, true), units);
    });
  }
});

function divide(turns: readonly string[], opens: boolean): string {
  const spoken = turns.map((turn, index) => ({ ...readTurn(turn), number: index + 1 }));
  return divideUnits(spoken, opens)
    .map(({ kind, turns: of }) =>
      [kind === "exchange" ? "Q" : "S", ...of.map(({ number }) => number)].join(" "),
    )
    .join(" | ");
}

/** `?` and `!` ask and answer without a name, `---` is a rule before the turn. */
function readTurn(written: string): SpokenTurn {
  const [, rule, name = "", text = ""] = /^(---)?(.*?): (.*)$/u.exec(written) ?? [];
  const set: Partial<Record<string, Role>> = { "?": "questioner", "!": "respondent" };
  const role = set[name];
  const asksFor = name === "Interpreter" && text.includes("?") ? "questioner" : undefined;
  return {
    ...(role === undefined && { label: name }),
    role: role ?? asksFor ?? (name === "A" ? undefined : roleFromLabel(name)) ?? "respondent",
    generic: role !== undefined || isShared(name),
    text,
    afterRule: rule !== undefined,
  };
}
