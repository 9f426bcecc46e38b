import type { CitationSource } from "../../src/citations/cited.ts";
import { splitConferenceId } from "../../src/schemas/conference-id.ts";
import type { TranscriptFrontmatter } from "../../src/schemas/transcript.ts";
import { outlets, people } from "./sample-directory.ts";
import type { Block, Section, Transcript, Turn, Unit } from "../../src/transcript/model/model.ts";

const start = { line: 1, column: 1 };

/** The sample that every format is tested on: eight kinds of conference and unit, by name. */
export const sample: Readonly<Record<string, CitationSource>> = {
  "extraordinary-exchange": cite(createHayashi(), "Q5", "3f2a9c01"),
  "extraordinary-statement": cite(createHayashi(), "S1", "b07d55e2"),
  "whole-conference": cite(createHayashi()),
  "japanese-exchange": cite(createJapanese(), "Q1", "88ce10fa"),
  "joint-inserted-exchange": cite(createJoint(), "Q3a", "00c1d2e3"),
  "briefing-without-people": cite(createBriefing(), "Q12", "9a8b7c6d"),
  "undated-exchange": cite(createUndated("en"), "Q2", "5e6f7a8b"),
  "undated-japanese-conference": cite(createUndated("ja")),
};

function cite(transcript: Transcript, id?: string, fingerprint?: string): CitationSource {
  const section = transcript.sections.find(({ units }) => units.some((unit) => unit.id === id));
  const unit = section?.units.find((one) => one.id === id);
  const { date, slug } = splitConferenceId(transcript.id);
  const time = date === null ? ["undated"] : [date.year, date.month, date.day];
  const page = [...time, slug, id?.toLowerCase()].filter(Boolean).join("/");
  const prefix = transcript.language === "en" ? "" : `${transcript.language}/`;
  return {
    transcript,
    ...(unit !== undefined && { unit }),
    ...(section !== undefined && { section }),
    directory: { people, outlets },
    site: {
      name: "Lectern",
      publisher: transcript.id.includes("joint") ? "The Archive & Co" : "Lectern",
    },
    url: encodeURI(`https://lectern.example/${prefix}${page}/`),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

function createHayashi(): Transcript {
  return createTranscript(
    "2022-02-02-hayashi-extraordinary",
    "en",
    {
      title: "Extraordinary Press Conference by Foreign Minister HAYASHI Yoshimasa",
      start: "2022-02-02T08:13",
      place: "Ministry of Foreign Affairs",
      kind: "extraordinary",
      speakers: ["hayashi-yoshimasa"],
      translation: "provisional",
    },
    [
      createSection("Opening Remarks", [
        createUnit("S1", [
          hayashi("I have just held a Japan-U.S. Foreign Ministers’ Telephone Talk."),
        ]),
      ]),
      createSection("Question-and-Answer Session", [
        createUnit("Q5", [
          ask(
            "Reporter",
            "Apart from the situations in North Korea and Ukraine, did you also discuss other topics such as the recommendation of Sado Island Gold Mines to UNESCO?",
          ),
          hayashi("We did not discuss Sado Island Gold Mines."),
        ]),
      ]),
    ],
  );
}

function createJapanese(): Transcript {
  return createTranscript(
    "2022-02-04-林外務大臣会見",
    "ja",
    {
      title: "林外務大臣会見記録",
      start: "2022-02-04T15:30",
      place: "本省会見室",
      kind: "regular",
      speakers: ["hayashi-yoshimasa"],
      translation: "original",
    },
    [
      createSection("質疑応答", [
        createUnit("Q1", [
          ask("【朝日新聞 野平記者】", "「佐渡島の金山」の推薦について伺います。", "asahi-shimbun"),
          { ...hayashi("推薦を決定しました。"), label: "【林外務大臣】" },
        ]),
      ]),
    ],
  );
}

function createJoint(): Transcript {
  return createTranscript(
    "2022-05-24-quad-joint",
    "en",
    {
      title: "Joint Press Conference: “Free & Open” {100%} #Quad",
      start: "2022-05-24",
      timeZone: "Asia/Tokyo",
      kind: "joint",
      speakers: ["hayashi-yoshimasa", "wong-penny"],
      translation: "official",
    },
    [
      createSection("Questions", [
        createUnit(
          "Q3a",
          [
            ask("Mari Sato, NHK", "What about “submarine cables”?", "nhk"),
            hayashi("We agreed."),
            { ...hayashi("So did we."), label: "MINISTER WONG", person: "wong-penny" },
          ],
          "The “Quad” and ‘submarine cables’ in the Pacific",
        ),
      ]),
    ],
  );
}

function createBriefing(): Transcript {
  return createTranscript(
    "2021-03-01-press-briefing",
    "en",
    {
      title: "Press Briefing by Press Secretary Jen Psaki",
      start: "2021-03-01T12:32",
      timeZone: "America/New_York",
      kind: "briefing",
      speakers: [],
    },
    [
      createSection(undefined, [
        createUnit("Q12", [
          ask("Q", "Why?"),
          { ...hayashi("We’ll circle back on that."), label: "MS. PSAKI", person: undefined },
        ]),
      ]),
    ],
  );
}

/** The person held an office at some time; of a day that nobody knows it cannot be told. */
function createUndated(language: string): Transcript {
  return createTranscript(
    "undated-harbor-doorstop",
    language,
    {
      title: language === "ja" ? "港での囲み取材" : "Doorstop at the Harbor",
      start: null,
      place: "Pier 4",
      kind: "doorstop",
      speakers: ["hayashi-yoshimasa"],
    },
    [
      createSection(undefined, [
        createUnit("Q2", [ask("Reporter", "And the piers?"), hayashi("They stay open.")]),
      ]),
    ],
  );
}

function createTranscript(
  id: string,
  language: string,
  fields: Partial<TranscriptFrontmatter> & Pick<TranscriptFrontmatter, "title" | "start" | "kind">,
  sections: Section[],
): Transcript {
  const frontmatter: TranscriptFrontmatter = {
    timeZone: "Asia/Tokyo",
    speakers: [],
    topics: [],
    source: {
      publisher: id.includes("briefing")
        ? "The White House"
        : "Ministry of Foreign Affairs of Japan",
      file: `2022/${id}.${language}.txt`,
      sha256: "0".repeat(64),
    },
    ...fields,
  };
  return { id, language, frontmatter, sections, footnotes: [] };
}

function createSection(title: string | undefined, units: Unit[]): Section {
  return {
    ...(title !== undefined && { title }),
    anchor: "section",
    notes: [],
    units,
    position: start,
  };
}

function createUnit(id: string, turns: SampleTurn[], title?: string): Unit {
  return {
    id,
    kind: id.startsWith("S") ? "statement" : "exchange",
    pinned: true,
    ...(title !== undefined && { title }),
    notes: [],
    turns: turns.map((turn, index) => numberTurn(turn, index + 1)),
    position: start,
  };
}

function ask(label: string, text: string, outlet?: string): SampleTurn {
  return { label, text, role: "questioner", person: undefined, outlet };
}

function hayashi(text: string): SampleTurn {
  const label = "Minister Hayashi";
  return { label, text, role: "respondent", person: "hayashi-yoshimasa", outlet: undefined };
}

function numberTurn({ label, text, role, person, outlet }: SampleTurn, number: number): Turn {
  return {
    number,
    label,
    mark: ":",
    role,
    ...(person !== undefined && { person }),
    ...(outlet !== undefined && { outlet }),
    blocks: [createParagraph(text)],
    position: start,
  };
}

function createParagraph(text: string): Block {
  return {
    kind: "paragraph",
    number: 1,
    text,
    html: `<p>${text}</p>`,
    markdown: text,
    position: start,
  };
}

interface SampleTurn {
  readonly label: string;
  readonly text: string;
  readonly role: Turn["role"];
  readonly person: string | undefined;
  readonly outlet: string | undefined;
}
