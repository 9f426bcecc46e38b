import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "./outline.ts";

const head = "Press Conference on the Canal\n9 May 2024, 11:00\n\n";

/** Which turns a text has: each row in the setting of labels is one, once or often, one word or six. */
const cases: Readonly<Record<string, readonly [text: string, units: readonly string[]]>> = {
  "a name of one word that its speaker says first": [
    `${head}Lock Keeper Mona Brandt: The upper lock is closed until the end of June, and boats go round by the river.\n\nFarid: Farid from the Lowland Post. Does that hold for barges?\n\nLock Keeper Mona Brandt: It holds for every vessel above six metres, and for rafts.\n\nGreta: Greta, Canal Weekly. I would like a word on the tolls.\n\nLock Keeper Mona Brandt: The tolls are what they were in the spring.`,
    [
      "S1 | Lock Keeper Mona Brandt",
      "Q1 | Farid? | Lock Keeper Mona Brandt",
      "Q2 | Greta? | Lock Keeper Mona Brandt",
    ],
  ],
  "an initial and a family name": [
    "Пресс-конференция смотрителя канала\n\n9 мая 2024 года, Заречье\n\nМ.Громов: Добрый день. Верхний шлюз закрыт до конца июня.\n\nЛ.Рыбина: Лидия Рыбина, «Волна». А для барж?\n\nМ.Громов: Для всех судов длиннее шести метров.\n\nТ.Мохов: Тимур Мохов, радио «Берег». Хочу узнать о сборах.\n\nМ.Громов: Сборы прежние.",
    ["S1 | М.Громов", "Q1 | Л.Рыбина? | М.Громов", "Q2 | Т.Мохов? | М.Громов"],
  ],
  "a remark in brackets, an abbreviated office and a degree": [
    `${head}SPEAKER: We open the gates in May.\n\nREPORTER: All of them?\n\nSPEAKER: All but one.\n\nVICE PRESIDENT OKORO (via video link): The last one is mine to open.\n\nREPORTER: When?\n\nGEN. STAHL: Once the army has left.\n\nREPORTER: And the fish?\n\nIDA MOOR, Ph.D.: They swim through the pass.`,
    [
      "S1 | SPEAKER",
      "Q1 | REPORTER? | SPEAKER | VICE PRESIDENT OKORO (via video link)",
      "Q2 | REPORTER? | GEN. STAHL",
      "Q3 | REPORTER? | IDA MOOR, Ph.D.",
    ],
  ],
  "particles of names": [
    `${head}Jeanne d'Aubigny: I bring the plan.\n\nReporter: Is it final?\n\nRui dos Anjos: Yes, for the locks.\n\nReporter: And the banks?\n\nHilde zu Rhein: They come later.\n\nReporter: Who pays?\n\nOmar ibn Said: The toll.\n\nReporter: Is that all?\n\nPiet ter Haar: It is.`,
    [
      "S1 | Jeanne d'Aubigny",
      "Q1 | Reporter? | Rui dos Anjos",
      "Q2 | Reporter? | Hilde zu Rhein",
      "Q3 | Reporter? | Omar ibn Said",
      "Q4 | Reporter? | Piet ter Haar",
    ],
  ],
  "numbers and letters": [
    "Canal Hearing Briefing\nMay 9, 2024\n\nOfficial A: The gates open in May, and the tolls stay what they are.\n\nReporter 1: Which gates?\n\nOfficial A: All of those on the upper reach.\n\nOfficial B: And the old one by the mill.\n\nReporter 2: From when?\n\nOfficial B: From noon on.\n\nOfficial A: That is right.\n\nReporter 12: Is it safe?\n\nOfficial A: It is.",
    [
      "S1 | Official A",
      "Q1 | Reporter 1? | Official A | Official B",
      "Q2 | Reporter 2? | Official B | Official A",
      "Q3 | Reporter 12? | Official A",
    ],
  ],
  "a colon before a digit": [
    "水路局長会見概要\n\n令和6年5月9日\n(10時05分~10時20分)\n\nQ:水門の状況を教えてください。\n\nA:順調です。\n\nQ:3点伺います。通行料は変わりますか。\n\nA:2年間は変わりません。\n\nQ:1番の門はいつ開きますか。\n\nA:6月です。",
    ["Q1 | Q? | A", "Q2 | Q? | A", "Q3 | Q? | A"],
  ],
  "compound marks": [
    "Rueda de prensa sobre el canal\n\n9 de mayo de 2024\n\nAlcaldesa.- Buenos días a todos. Las compuertas se abren en mayo y la tasa no cambia.\n\nP.- ¿Todas las compuertas?\n\nAlcaldesa.- Todas las del tramo alto, y también la del molino.\n\nP.- ¿Y desde cuándo?\n\nAlcaldesa.- Desde el mediodía.",
    ["S1 | Alcaldesa", "Q1 | P? | Alcaldesa", "Q2 | P? | Alcaldesa"],
  ],
  "one mark here and another there": [
    "Transcript of Governor Reyes's Press Conference\nMay 9, 2024\n\nGOVERNOR REYES: Good morning. I begin with the canal, and then it is your turn to speak.\n\nTESS ALDER. First is Omar.\n\nOMAR FINCH. Omar Finch, Lowland Post. Are the gates open?\n\nGOVERNOR REYES. They are.\n\nRUTH BELL. Ruth Bell, Canal Weekly. I wanted to hear about the tolls.\n\nGOVERNOR REYES. They stay.\n\nOMAR FINCH. And next year?\n\nGOVERNOR REYES. They stay then, too.",
    [
      "S1 | GOVERNOR REYES",
      "Q1 | TESS ALDER: | OMAR FINCH? | GOVERNOR REYES",
      "Q2 | RUTH BELL? | GOVERNOR REYES",
      "Q3 | OMAR FINCH? | GOVERNOR REYES",
    ],
  ],
  "labels on two lines": [
    "Joint Press Conference\n9 May 2024\n\nMODERATOR\nWelcome to the canal house.\n\nTHE HEAD OF THE BOARD\n(Ms Brandt)\nThe gates open in May.\n\nQUESTION\nAll of the gates on the reach?\n\nTHE HEAD OF THE BOARD\n(Ms Brandt)\nAll of them.\n\nQUESTION\nAnd who looks after them?\n\nTHE HEAD OF THE BOARD\n(Ms Brandt)\nWe do.",
    [
      "S1 | MODERATOR:",
      "S2 | THE HEAD OF THE BOARD (Ms Brandt)",
      "Q1 | QUESTION? | THE HEAD OF THE BOARD (Ms Brandt)",
      "Q2 | QUESTION? | THE HEAD OF THE BOARD (Ms Brandt)",
    ],
  ],
  "two who answer, each on two lines": [
    "Conférence de presse conjointe\nRives, le 9 mai 2024\n\nLE MAÎTRE DU CANAL\n(M. Berger)\nBonjour à tous. Les portes ouvrent en mai.\n\nQUESTION\nToutes les portes ?\n\nLE MAÎTRE DU CANAL\n(M. Berger)\nToutes.\n\nLA MAIRE\n(Mme Roche)\nLa ville en est heureuse.\n\nQUESTION\nEt le péage ?\n\nLE MAÎTRE DU CANAL\n(M. Berger)\nIl reste.\n\nLA MAIRE\n(Mme Roche)\nLa nuit aussi.",
    [
      "S1 | LE MAÎTRE DU CANAL (M. Berger)",
      "Q1 | QUESTION? | LE MAÎTRE DU CANAL (M. Berger) | LA MAIRE (Mme Roche)",
      "Q2 | QUESTION? | LE MAÎTRE DU CANAL (M. Berger) | LA MAIRE (Mme Roche)",
    ],
  ],
  "forms of address, ranks and a remark inside": [
    `${head}Rt. Hon. Mona Brandt: The gates open in May.\n\nReporter: All of them?\n\nCol. (ret.) N. O. Ott, Esq.: All but one.\n\nReporter: And the tolls?\n\nAmbassador al-Amin (by phone): They stay.\n\nReporter: Who pays?\n\nH.E. Mr. Luis de la Torre, Ph.D.: The boats.`,
    [
      "S1 | Rt. Hon. Mona Brandt",
      "Q1 | Reporter? | Col. (ret.) N. O. Ott, Esq.",
      "Q2 | Reporter? | Ambassador al-Amin (by phone)",
      "Q3 | Reporter? | H.E. Mr. Luis de la Torre, Ph.D.",
    ],
  ],
  "a time code beside the name": [
    "Canal Board Briefing, May 9, 2024\n\nMona Brandt (00:03):\nThe gates open in May.\n\nFarid Aziz (00:19):\nAll of them?\n\nMona Brandt (00:22):\nAll of them.\n\nGreta Lund (01:05:40):\nAnd the tolls?\n\nMona Brandt (01:05:44):\nThey stay.",
    ["S1 | Mona Brandt", "Q1 | Farid Aziz? | Mona Brandt", "Q2 | Greta Lund? | Mona Brandt"],
  ],
  "an office that stands once, above questions of a letter": [
    `${head}THE MINISTER: We open the gates in May, and the tolls stay what they are.\n\nQ    All of them?\n\nQ    From when?\n\nQ    And the tolls?`,
    ["S1 | THE MINISTER", "Q1 | Q? | Q? | Q?"],
  ],
  "voices that nobody names": [
    "Press Conference, Canal Fair\nMay 9, 2024\n\nMONA BRANDT: It is good to be back at the fair, as every year.\n\nUNIDENTIFIED MALE: What of the gates?\n\nMONA BRANDT: They open in May.\n\nUNIDENTIFIED FEMALE: (INAUDIBLE)\n\nMONA BRANDT: No, not that one.\n\nAUDIENCE MEMBER: And the tolls?\n\nMONA BRANDT: They stay.",
    [
      "S1 | MONA BRANDT",
      "Q1 | UNIDENTIFIED MALE? | MONA BRANDT",
      "Q2 | UNIDENTIFIED FEMALE? | MONA BRANDT",
      "Q3 | AUDIENCE MEMBER? | MONA BRANDT",
    ],
  ],
};

for (const [what, [text, units]] of Object.entries(cases)) {
  test(`a label is read: ${what}`, () => {
    assert.deepEqual(outline(text).units, units);
  });
}

test("words before a colon inside speech are no label, and are listed", () => {
  const { units, problems } = outline(
    `${head}SPEAKER: We open the gates in May.\n\nRemember: it is a small canal.\n\nREPORTER: All of them?\n\nSPEAKER: All but one.`,
  );
  assert.deepEqual(units, ["S1 | SPEAKER", "Q1 | REPORTER? | SPEAKER"]);
  assert.deepEqual(problems, ["import-label 6"]);
});

test("words before a colon where somebody else must speak are listed, though no name has such words", () => {
  const { problems } = outline(
    `${head}WARDEN: We open the gates in May.\n\nREPORTER: All of them?\n\nWARDEN: All but one.\n\na voice from the back: And the tolls?\n\nWARDEN: They stay.`,
  );
  assert.deepEqual(problems, ["import-label 10"]);
});

test("a label that was named opens speech in a text of few rows, and what is shaped like another is listed", () => {
  const { units, problems } = outline(
    "Canal Board Briefing\nMay 9, 2024\n\nQ and what of the gates\n\nKEEPER: they open in May.\n\n4:37 P.M. EDT",
    { questioners: ["Q"] },
  );
  assert.deepEqual(units, ["Q1 | Q?"]);
  assert.deepEqual(problems, ["import-label 6"]);
});
