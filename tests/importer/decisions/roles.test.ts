import assert from "node:assert/strict";
import { test } from "node:test";
import { hayashi } from "../../hayashi.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { outline } from "../grammar/outline.ts";

/** Who asks, answers and chairs, by the places of their turns. */
const cases: Readonly<Record<string, readonly [text: string, units: readonly string[]]>> = {
  "two who ask in turn, and one who answers in more questions than they put": [
    "Transcript of the Weekly Media Briefing by the Official Spokesperson (May 09, 2024)\n\nMs. Brandt, Official Spokesperson: Good evening. I have nothing to announce, so the floor is open.\n\nFarid: Farid from the Lowland Post. A boat has been stopped at the border. Has the board raised it?\n\nMs. Brandt, Official Spokesperson: That is at Rhein?\n\nFarid: At Rhein, yes. Two men are said to be held.\n\nMs. Brandt, Official Spokesperson: Is this about sailors?\n\nFarid: Sailors, yes.\n\nGreta: Greta from Canal Weekly. They said that we had not answered them. I was hoping for a word on that.\n\nNils Ott: Nils Ott from the Page. On the same question we need to understand one thing, because they say that we began it.\n\nMs. Brandt, Official Spokesperson: We take that up later.",
    [
      "S1 | Ms. Brandt, Official Spokesperson",
      "Q1 | Farid? | Ms. Brandt, Official Spokesperson | Farid? | Ms. Brandt, Official Spokesperson | Farid?",
      "Q2 | Greta? | Nils Ott? | Ms. Brandt, Official Spokesperson",
    ],
  ],
  "a presenter who hands over, and an interview without a word for a role": [
    "Interview sur le canal\n\nLe 9 mai 2024\n\nPaul MARTIN : Il est huit heures. Julie BERGER, vous recevez la présidente du canal.\n\nJulie BERGER : Bonjour Madame la Présidente, et merci d’être avec nous ce matin.\n\nLA PRESIDENTE : Bonjour à vous, et bonjour à ceux qui nous écoutent.\n\nJulie BERGER : Les portes sont-elles ouvertes ?\n\nLA PRESIDENTE : Elles le sont depuis hier, et elles le restent tout l’été, jour et nuit.\n\nJulie BERGER : Et le péage ?\n\nLA PRESIDENTE : Il ne change pas.",
    [
      "S1 | Paul MARTIN:",
      "Q1 | Julie BERGER? | LA PRESIDENTE | Julie BERGER? | LA PRESIDENTE | Julie BERGER? | LA PRESIDENTE",
    ],
  ],
  "a chair who names who asks, beside a name and an outlet": [
    "Joint Press Conference\n9 May 2024\n\nModerator: Welcome to the canal house.\n\nPresident Okoro (through interpreter): Thank you. We agreed on the gates.\n\nPrime Minister van Dam: I am glad of it.\n\nRosa Lind, Canal Weekly: Are all of the gates open?\n\nPresident Okoro (through interpreter): All of them.\n\nJean-Luc d'Aubigny (Radio Lowland): And the tolls?\n\nPrime Minister van Dam: They stay.",
    [
      "S1 | Moderator:",
      "S2 | President Okoro (through interpreter)",
      "S3 | Prime Minister van Dam",
      "Q1 | Rosa Lind, Canal Weekly? | President Okoro (through interpreter)",
      "Q2 | Jean-Luc d'Aubigny (Radio Lowland)? | Prime Minister van Dam",
    ],
  ],
  "a second respondent who is never asked by name": [
    "Canal Board Briefing\n9 May 2024\n\nMONA BRANDT: Good morning. The gates open in May.\n\nQ: All of them?\n\nMONA BRANDT: All of them.\n\nDR. STAHL: The fish pass opens too.\n\nQ: Is it safe, doctor?\n\nDR. STAHL: It is.",
    ["S1 | MONA BRANDT", "Q1 | Q? | MONA BRANDT | DR. STAHL", "Q2 | Q? | DR. STAHL"],
  ],
};

for (const [what, [text, units]] of Object.entries(cases)) {
  test(`roles follow from places: ${what}`, () => {
    assert.deepEqual(outline(text).units, units);
  });
}

test("who speaks once, after nobody's question, is taken to answer and listed", () => {
  const { problems } = outline(
    "Canal Board Briefing\n9 May 2024\n\nMONA BRANDT: Good morning. The gates open in May.\n\nIDA STAHL: The fish pass opens in the same week as they do, and boats keep clear of it by night.\n\nQ: All of them?\n\nMONA BRANDT: All of them.\n\nQ: Is it safe?\n\nMONA BRANDT: It is.",
  );
  assert.deepEqual(problems, ["import-roles 6"]);
});

const doorstop =
  "Doorstop Interview, Lowland\n14 March 2023\n\nMINISTER: Good morning. I have one announcement on the canal.\n\nJOURNALIST: When does it open?\n\nMINISTER: In May.\n";
const organisation = { en: "Ministry of Foreign Affairs of Japan" };
const offices = hayashi.offices.map((office) => ({ ...office, organisation }));
const known = createDirectory([{ ...hayashi, offices }]);

test("an office alone is nobody known where another body publishes, and that is said", () => {
  const { units, problems } = outline(doorstop, {}, known);
  assert.deepEqual(units, ["S1 | MINISTER", "Q1 | JOURNALIST? | MINISTER"]);
  assert.deepEqual(problems, ["import-label 4"]);
});

test("an office alone is the person known whose body publishes, or whom the title names", () => {
  assert.deepEqual(outline(doorstop, { publisher: organisation.en }, known).problems, []);
  assert.deepEqual(
    outline(doorstop, { title: "Doorstop of Minister Hayashi" }, known).problems,
    [],
  );
});

test("a label that was named and is not met is listed, and so is a conference in which nobody asks", () => {
  const text =
    "Press Conference on the Canal\n9 May 2024\n\nMona Brandt: The gates open in May, all of them.\n\nIda Stahl: The fish pass as well.\n\nMona Brandt: The tolls stay.\n\nIda Stahl: For now.";
  assert.deepEqual(outline(text, { labels: ["Nils Ott"] }).problems, [
    "import-exchanges 1",
    "import-label 1",
    "import-roles 6",
  ]);
});

/** Speakers whom a machine numbered: one puts no question mark, one says another's name than the label. */
const numbered =
  "Canal Board Media Call\n\nMay 9, 2024\n\nOperator: Welcome to the call of the board.\n\nSpeaker 1: Thanks. The board has agreed on tolls for next year, and I say a few words on them before you ask.\n\nOperator: We take the first question.\n\nSpeaker 2: Hi, this is Jo from the Post. What is the toll for rafts?\n\nSpeaker 1: It is nine crowns a day.\n\nSpeaker 3: Tom at Weekly here. Just wondering about canoes.\n\nSpeaker 1: They go free.\n\nSpeaker 20: Any news on the mill?\n\nSpeaker 1: None today.";

test("whoever only stands where those who ask stand is taken to ask, and listed", () => {
  const { units, problems } = outline(numbered);
  assert.deepEqual(units, [
    "S1 | Operator:",
    "S2 | Speaker 1",
    "Q1 | Operator: | Speaker 2? | Speaker 1",
    "Q2 | Speaker 3? | Speaker 1",
    "Q3 | Speaker 20? | Speaker 1",
  ]);
  assert.deepEqual(problems, ["import-roles 15"]);
});

test("a second respondent between two turns of the first is not taken to ask where those who ask have a word for it", () => {
  const { units, problems } = outline(
    "Canal Board Briefing\n9 May 2024\n\nMONA BRANDT: Good morning. The gates open in May.\n\nREPORTER: All of them?\n\nMONA BRANDT: All of them.\n\nIDA STAHL: On the upper reach.\n\nMONA BRANDT: On both.\n\nREPORTER: Is it safe?\n\nMONA BRANDT: It is.",
  );
  assert.deepEqual(units, [
    "S1 | MONA BRANDT",
    "Q1 | REPORTER? | MONA BRANDT | IDA STAHL | MONA BRANDT",
    "Q2 | REPORTER? | MONA BRANDT",
  ]);
  assert.deepEqual(problems, ["import-roles 10"]);
});
