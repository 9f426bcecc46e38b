import assert from "node:assert/strict";
import { test } from "node:test";
import { importDocument } from "../../../src/importer/roof/import-document.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { noOptions } from "../../no-options.ts";
import { type Outline, outline } from "./outline.ts";

type Case = readonly [text: string, expected: Partial<Outline>, file?: string];

const talk =
  "Warden: The gates open in May.\n\nReporter: All of them?\n\nWarden: All but one.\n\nReporter: And the tolls?\n\nWarden: They stay.";

/** What is head, speech and foot, and what the head says. */
const cases: Readonly<Record<string, Case>> = {
  "a breadcrumb above the title": [
    "Home > Newsroom > Interview with the Canal Warden after the Spring Fair - Lowland\n\nInterview with the Canal Warden after the Spring Fair - Lowland\n\nCanal House, 9 May 2024\n\n" +
      talk,
    {
      title: "Interview with the Canal Warden after the Spring Fair - Lowland",
      start: "2024-05-09",
      place: "Canal House",
    },
  ],
  "links and lone words with a colon above the title": [
    "menu log in\nOur Partners:\nBrowse by Season\n\nCANAL REGATTA: UPPER REACH\n\nMay 9, 2024\n\nAda Moor\n\nLowland\n\nTHE MODERATOR: We begin with Ada.\n\nQ. Ada, how was the water?\nADA MOOR: Calm, and then not.\n\nQ. Was the wind a problem?\nADA MOOR: It always is.\n\nQ. What comes next?\nADA MOOR: Sleep.",
    {
      title: "CANAL REGATTA: UPPER REACH",
      start: "2024-05-09",
      place: "Lowland",
      units: [
        "S1 | THE MODERATOR:",
        "Q1 | Q? | ADA MOOR",
        "Q2 | Q? | ADA MOOR",
        "Q3 | Q? | ADA MOOR",
      ],
    },
  ],
  "the name of a field before the date, and the time on a row of its own": [
    `<!doctype html><html lang="en"><head><title>Remarks by the Warden in a Briefing | Lowland</title></head><body><main><h1>Remarks by the Warden in a Briefing</h1><p><span>Posted on:</span> <time>May 9, 2024</time></p><p>Lock Terrace</p><p>4:05 P.M. EDT</p><p>THE WARDEN: The gates are open.</p><p>Q When did they open?</p><p>THE WARDEN: On Monday.</p><p>Q And the mill?</p><p>THE WARDEN: A week later.</p></main></body></html>`,
    {
      title: "Remarks by the Warden in a Briefing",
      start: "2024-05-09T16:05",
      place: "Lock Terrace",
      units: ["S1 | THE WARDEN", "Q1 | Q? | THE WARDEN", "Q2 | Q? | THE WARDEN"],
    },
    "source.html",
  ],
  "a running header above the title, and who hands over by a name alone": [
    "May 9, 2024\tGovernor Reyes's Press Conference\tFINAL\n\nTranscript of Governor Reyes's Press Conference\nMay 9, 2024\n\nGOVERNOR REYES. Good morning. The gates open in May, as they do in every year.\n\nTESS ALDER. Omar.\n\nOMAR FINCH. Omar Finch with the Post. You said that they stay shut. I am curious how you see that.\n\nGOVERNOR REYES. As before.\n\nTESS ALDER. Let's go to Ruth.\n\nRUTH BELL. Ruth Bell, Weekly. Are the tolls high?\n\nGOVERNOR REYES: They are.",
    {
      title: "Transcript of Governor Reyes's Press Conference",
      start: "2024-05-09",
      units: [
        "S1 | GOVERNOR REYES",
        "Q1 | TESS ALDER: | OMAR FINCH? | GOVERNOR REYES",
        "Q2 | TESS ALDER: | RUTH BELL? | GOVERNOR REYES",
      ],
    },
  ],
  "an address below the end": [
    "Mitschrift: Auskünfte der Schleusenwärterin\n9. Mai 2024\n\nWärterin Brandt: Guten Tag. Die Tore sind offen.\n\nFrage: Seit wann?\n\nWärterin Brandt: Seit heute.\n\nFrage: Bleibt das so?\n\nWärterin Brandt: Davon gehe ich aus.\n\n(Ende der Mitschrift)\n\nSchleusenamt\nTelefon: 0123 456\nZurück zur Übersicht",
    {
      title: "Mitschrift: Auskünfte der Schleusenwärterin",
      start: "2024-05-09",
      units: [
        "S1 | Wärterin Brandt",
        "Q1 | Frage? | Wärterin Brandt",
        "Q2 | Frage? | Wärterin Brandt",
      ],
      notes: ["(Ende der Mitschrift)", "[Schleusenamt]", "[Telefon: 0123 456]"],
      problems: [],
    },
  ],
  "end marks below the speech, and a date that stands only there": [
    `Transcript of remarks at the lock\n\n${talk}\n(A chart was shown.)\n\nEnds/Thursday, May 9, 2024\nIssued at 18:20\nBack to top`,
    {
      title: "Transcript of remarks at the lock",
      start: "2024-05-09",
      units: ["S1 | Warden", "Q1 | Reporter? | Warden", "Q2 | Reporter? | Warden"],
      notes: ["(A chart was shown.)", "[Ends/Thursday, May 9, 2024]", "[Issued at 18:20]"],
    },
  ],
  "links below the speech": [
    "水路局長会見概要\n\n令和6年5月9日\n\nQ:水門は開きますか。\n\nA:6月に開きます。\n\nQ:通行料はどうなりますか。\n\nA:変わりません。\n\nご意見窓口\n会見概要一覧へ戻る\nトップへ戻る\n\n(C) 水路局",
    { units: ["Q1 | Q? | A", "Q2 | Q? | A"], notes: ["[ご意見窓口]"] },
  ],
  "a head where nobody is labelled, and topics with two asterisks": [
    "Weekly Briefing of the Canal Board\n\nThe following is a near-verbatim transcript of the briefing by Mona Brandt, Speaker of the Canal Board.\n\n9 May 2024\n\n**Repair of the upper lock\n\nGood morning. The repair of the upper lock began today and lasts for nine weeks.\n\n**Fish pass\n\nOur friends at the river board tell us that the fish are back.",
    {
      title: "Weekly Briefing of the Canal Board",
      start: "2024-05-09",
      units: ["### Repair of the upper lock", "S1 | –", "### Fish pass", "S2 | –"],
    },
  ],
  "an opening of short paragraphs between bare headings": [
    "운하청 정례브리핑\n2024년 5월 9일\n\nI. 모두발언\n\n안녕하십니까? 브리핑을 시작하겠습니다.\n\n청장은 다음 주 상류를 방문할 예정입니다.\n\nII. 질의응답\n\n<질문> 수문은 언제 열립니까?\n\n<답변> 유월에 엽니다.\n\n<질문> 통행료는 얼마입니까?\n\n<답변> 그대로입니다.",
    {
      title: "운하청 정례브리핑",
      units: [
        "## I. 모두발언",
        "S1 | –",
        "## II. 질의응답",
        "Q1 | <질문>? | <답변>",
        "Q2 | <질문>? | <답변>",
      ],
      problems: [],
    },
  ],
  "an opening in English between bare headings": [
    `Press Conference of the Canal Warden\n9 May 2024\n\nOpening statement\n\nThe gates open in May.\n\nTolls stay as they are, as they did last year.\n\nQuestions\n\n${talk}`,
    {
      units: [
        "## Opening statement",
        "S1 | –",
        "## Questions",
        "S2 | Warden",
        "Q1 | Reporter? | Warden",
        "Q2 | Reporter? | Warden",
      ],
      notes: [],
    },
  ],
  "no place out of an office beside the date": [
    "2024年5月9日运河局发言人沈河\n\n主持例行记者会\n\n晨报记者：水闸什么时候开？\n\n沈河：六月。\n\n晚报记者：通行费呢？\n\n沈河：不变。",
    { start: "2024-05-09", units: ["Q1 | 晨报记者? | 沈河", "Q2 | 晚报记者? | 沈河"] },
  ],
  "a stamp below a dated title": [
    "Contact us   Links\n  Home > Warden's Remarks\nCanal Warden Mona Brandt's Regular Press Conference on May 9, 2024\n2024-05-10 00:31\n\nCanal Weekly: When do the gates open?\n\nMona Brandt: In May, and all on one day.\n\nRadio Lowland: Which first?\n\nMona Brandt: The upper one.",
    {
      title: "Canal Warden Mona Brandt's Regular Press Conference on May 9, 2024",
      start: "2024-05-09",
      units: ["Q1 | Canal Weekly? | Mona Brandt", "Q2 | Radio Lowland? | Mona Brandt"],
    },
  ],
  "the name of the site above the title, a field beside its date, and a second day": [
    `<!doctype html><html lang="en"><head><title>Press Conference on the Upper Lock - Canal Board</title><meta property="og:site_name" content="Canal Board"></head><body><main><h1>Canal Board</h1><h2>Press Conference on the Upper Lock</h2><p>Date: May 9, 2024</p><p>Venue: Lock House</p><p><b>Warden Lowe:</b> Good morning. The lock is open.</p><p><b>Jo Stone, The Post:</b> Is it safe?</p><p><b>Warden Lowe:</b> It is.</p><p><b>Tom Reed, Weekly:</b> And the mill?</p><p><b>Warden Lowe:</b> Next week.</p></main></body></html>`,
    {
      title: "Press Conference on the Upper Lock",
      start: "2024-05-09",
      place: "Lock House",
      units: [
        "S1 | Warden Lowe",
        "Q1 | Jo Stone, The Post? | Warden Lowe",
        "Q2 | Tom Reed, Weekly? | Warden Lowe",
      ],
    },
    "source.html",
  ],
  "no place out of a name that only follows the date": [
    `Daily Media Briefing\n\n9 May 2024 Ada Moor\n\n${talk}`,
    { title: "Daily Media Briefing", start: "2024-05-09", notes: ["[9 May 2024 Ada Moor]"] },
  ],
  "a date in numbers that has one reading": [
    "Persconferentie over het kanaal\n\n19.5.2024\n\nWoordvoerder: De sluizen gaan in mei open.\n\nVraag: Allemaal?\n\nWoordvoerder: Allemaal.\n\nVraag: En de tol?\n\nWoordvoerder: Die blijft.",
    {
      start: "2024-05-19",
      units: ["S1 | Woordvoerder", "Q1 | Vraag? | Woordvoerder", "Q2 | Vraag? | Woordvoerder"],
    },
  ],
  "two days, one of which the title has without its year": [
    "局長会見要旨（5月9日）\n\n2024年5月10日\n水路局\n\n令和6年5月9日(木)\n午後2時から約20分\n\n【問】\n\n水門はいつ開きますか。\n\n【答】\n\n6月に開きます。",
    { start: "2024-05-09T14:00", units: ["Q1 | 【問】? | 【答】"], problems: ["import-dates 3"] },
  ],
  "a text whose lines begin with signs of Markdown": [
    "Briefing by the Canal Warden\nLowland Canal Board\n9 May 2024, 11:00\n\nWARDEN: I have one announcement.\n\n# This row begins with a hash.\n\n> This one was quoted.\n\n- A dash, and *stars*, and a <b> tag.\n\nQUESTION: Is that all?\n\nWARDEN: It is.\n\n---\n\nQUESTION: Is 1. or 2. first?\n\nWARDEN: The first.",
    {
      title: "Briefing by the Canal Warden",
      start: "2024-05-09T11:00",
      units: ["S1 | WARDEN", "Q1 | QUESTION? | WARDEN", "Q2 | QUESTION? | WARDEN"],
    },
  ],
};

for (const [what, [text, expected, file]] of Object.entries(cases)) {
  test(`the parts of a text are told apart: ${what}`, () => {
    const found = outline(text, file === undefined ? {} : { file });
    const shown = Object.fromEntries(
      Object.keys(expected).map((key) => [key, found[key as keyof Outline]]),
    );
    assert.deepEqual({ ...shown, place: found.place }, { place: undefined, ...expected });
  });
}

test("a label with a sentence above the last date is speech, not a row of the head", () => {
  const { units, notes } = outline(
    `Press conference by Minister Rosa Lind\n9 May 2024\n\nMinister Rosa Lind: I visited the locks in April, and they are sound.\n\nThe visit to the locks\n\nReporter: Were you there on 3 April 2024?\n\nMinister Lind: I was.`,
  );
  assert.equal(units[0], "S1 | Minister Rosa Lind");
  assert.deepEqual(notes, []);
});

test("speech goes on below what looks like an end mark", () => {
  const { units } = outline(
    `Press conference on the canal\n9 May 2024\n\nReporter: When do the locks open?\n\nMayor: In June.\n\n(END)\n\nReporter: And the tolls?\n\nMayor: They stay.\n\nEND`,
  );
  assert.deepEqual(units, ["Q1 | Reporter? | Mayor", "Q2 | Reporter? | Mayor"]);
});

test("a row of the head that calls the text a translation is its notice", () => {
  const text = `Press conference on the canal\n9 May 2024\nThis is a provisional translation for reference only.\n\nReporter: When do the locks open?\n\nMayor: In June.`;
  const raw = { file: "source.txt", text, sha256: "0".repeat(64) };
  const options = { ...noOptions, publisher: "Harbour Office", timeZone: "Europe/London" };
  const { transcript } = importDocument(raw, options, createDirectory());
  const { notice, translation } = transcript?.frontmatter ?? {};
  assert.deepEqual(
    [notice, translation],
    ["This is a provisional translation for reference only.", "provisional"],
  );
});
