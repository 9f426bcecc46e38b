import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outline } from "../grammar/outline.ts";

const head = "Canal Board Press Conference\n9 May 2024\n\n";
const opening = "MINISTER: Good morning. The gates open in May, as we have promised.";
const asked = [
  "QUESTION: When exactly?\n\nMINISTER: On the ninth.",
  "QUESTION: Who pays for it?\n\nMINISTER: The county pays half of it.",
  "QUESTION: Will boats wait?\n\nMINISTER: For an hour at most.",
];

/** Problems of a conference of which turns are added to three questions and answers, as kind and line. */
function listProblems(...added: readonly string[]): readonly string[] {
  return outline(head + [opening, ...asked, ...added].join("\n\n")).problems;
}

describe("the importer tells what reveals misdivided turns", () => {
  it("and says nothing of a conference in which every question has its answer", () => {
    assert.deepEqual(listProblems(), []);
    assert.deepEqual(listProblems("QUESTION: Thank you, Minister."), []);
  });
  for (const [what, turns, problem] of [
    [
      "a question as a paragraph of an answer",
      ["QUESTION: And the lock?\n\nMINISTER: It stays.\n\nFor how long?\n\nFor ten years."],
      "import-label 22",
    ],
    [
      "a question at the end of an answer, where the same one speaks next",
      ["QUESTION: And the lock?\n\nMINISTER: It stays.\n\nFor how long?", "MINISTER: Ten years."],
      "import-label 22",
    ],
    [
      "an answer below a question, where another question is next",
      [
        "QUESTION: And the lock?\n\nIt stays for ten years.",
        "QUESTION: Why?\n\nMINISTER: It must.",
      ],
      "import-label 20",
    ],
    ["a question that nobody answers", ["QUESTION: And the lock?"], "import-exchanges 18"],
    [
      "a speaker's name alone in another's words",
      ["QUESTION: And the lock?\n\nMINISTER: It stays.\n\nQuestion\n\nNobody knows."],
      "import-label 22",
    ],
    [
      "an office that only speaks last of all",
      ["SECRETARY: Thank you very much, everybody."],
      "import-roles 18",
    ],
    [
      "a last row that ends as no speech does",
      ["QUESTION: And the lock?\n\nMINISTER: It stays.\n\nTyped by the pool of the board"],
      "import-layout 22",
    ],
  ] as const) {
    it(`tells ${what}`, () => {
      const problems = listProblems(...turns);
      assert.ok(problems.includes(problem), problems.join("; ") || "no problem");
    });
  }
});
