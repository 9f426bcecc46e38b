/**
 * What a reader finds in each document of `corpora/various`, by its path there: facts alone, none of its text. What a
 * document does not show for certain is left out and not judged.
 */
export interface Facts {
  readonly title?: string;
  /** `2022-02-02`, with the time where it is printed; null where no date is. */
  readonly start: string | null;
  /** Labels in order: `?` after one who asks, `:` after one who chairs, `–` for speech that nobody is named for. */
  readonly turns: string;
  readonly exchanges?: number;
}

/** The zone of each publisher, which with its name is all that is said. */
export const zones: Readonly<Record<string, string>> = {
  ambafrance: "Europe/Paris",
  boj: "Asia/Tokyo",
  casarosada: "America/Argentina/Buenos_Aires",
  cdc: "America/New_York",
  "china-mfa": "Asia/Shanghai",
  "china-mfa-fr": "Asia/Shanghai",
  "china-zh": "Asia/Shanghai",
  "diplomatie-fr": "Europe/Paris",
  dod: "America/New_York",
  ecb: "Europe/Berlin",
  "hk-gov": "Asia/Hong_Kong",
  "korea-kr": "Asia/Seoul",
  lamoncloa: "Europe/Madrid",
  "mea-india": "Asia/Kolkata",
  "mod-jp": "Asia/Tokyo",
  "mofa-kr": "Asia/Seoul",
  "nz-beehive": "Pacific/Auckland",
  rijksoverheid: "Europe/Amsterdam",
  srt: "America/New_York",
  "state-gov": "America/New_York",
  ucsb: "America/New_York",
  "un-noon": "America/New_York",
};

const bagchi = "Shri Arindam Bagchi, Official Spokesperson";
const three = "<질문>? | <답변> | <질문>? | <답변> | <질문>? | <답변>";

export const facts: Readonly<Record<string, Facts>> = {
  "ambafrance/europe1-2015-11-03.txt": {
    title: "Interview sur Europe 1 en direct de Pékin",
    start: "2015-11-03",
    turns:
      "Thomas SOTTO: | Jean-Pierre ELKABBACH? | LE PRESIDENT | Jean-Pierre ELKABBACH? | LE PRESIDENT | Jean-Pierre ELKABBACH? | LE PRESIDENT",
  },
  "boj/2003-09-17.txt": {
    title: "総裁記者会見要旨(9月17日)",
    start: "2003-09-17T15:00",
    turns: "【問】? | 【答】",
    exchanges: 1,
  },
  "boj/2020-01-21.txt": {
    title: "総裁記者会見要旨 2020年1月21日(火)",
    start: "2020-01-21T15:30",
    turns: "(問)? | (答)",
    exchanges: 1,
  },
  "casarosada/2008-olivos.txt": {
    title: "Conferencia de prensa en la residencia de Olivos",
    start: null,
    turns: "VOCERO",
    exchanges: 0,
  },
  "cdc/2009-09-18.txt": {
    title: "Weekly 2009 H1N1 Flu Media Briefing",
    start: "2009-09-18T12:00",
    turns: "Operator: | Glen Nowak: | Dan Jernigan",
    exchanges: 0,
  },
  "cdc/2020-08-21.txt": {
    title: "CDC Media Telebriefing Transcript: Update on COVID-19",
    start: "2020-08-21",
    turns: "Operator: | Paul Fulton (Moderator): | Dr. Redfield",
    exchanges: 0,
  },
  "china-mfa-fr/2022-05-20.txt": {
    title:
      "Conférence de presse du 20 mai 2022 tenue par le porte-parole du Ministère des Affaires étrangères Wang Wenbin",
    start: "2022-05-20",
    turns: "– | Shenzhen TV? | Wang Wenbin",
    exchanges: 1,
  },
  "china-mfa/2015-04-24.txt": {
    title: "Foreign Ministry Spokesperson Hong Lei's Regular Press Conference on April 24, 2015",
    start: "2015-04-24",
    turns: "– | Q? | A | Q? | A",
    exchanges: 2,
  },
  "china-mfa/2016-06-28.txt": {
    title: "Foreign Ministry Spokesperson Hong Lei's Regular Press Conference on June 28, 2016",
    start: "2016-06-28",
    turns: "Q? | A | Q? | A | Q? | A",
    exchanges: 3,
  },
  "china-mfa/2020-07-17.txt": {
    title: "Foreign Ministry Spokesperson Hua Chunying's Regular Press Conference on July 17, 2020",
    start: "2020-07-17",
    turns: "China Daily? | Hua Chunying",
    exchanges: 1,
  },
  "china-mfa/2022-08-09-tellerreport.txt": {
    title:
      "Foreign Ministry Spokesperson Wang Wenbin hosted a regular press conference on August 9, 2022",
    start: "2022-08-09",
    turns: "Dragon TV? | Wang Wenbin | Phoenix TV? | Wang Wenbin | CCTV reporter? | Wang Wenbin",
    exchanges: 3,
  },
  "china-zh/2020-02-24.txt": { start: null, turns: "华春莹 | 赵 | 问?", exchanges: 1 },
  "china-zh/2022-08-19-bilingual.txt": {
    title: "主持例行记者会",
    start: "2022-08-19",
    turns: "澎湃新闻记者? | The Paper? | 汪文斌 | Wang Wenbin",
    exchanges: 1,
  },
  "diplomatie-fr/2023-04-07.txt": {
    title: "Russie/Ukraine - Q&R - Extrait du point de presse (7 avril 2023)",
    start: "2023-04-07",
    turns: "Q? | R | Q? | R",
    exchanges: 2,
  },
  "diplomatie-fr/vie-publique-198466.txt": { start: null, turns: "Q? | R", exchanges: 1 },
  "dod/2691684.txt": {
    title: "Pentagon Press Secretary John F. Kirby Holds a Press Briefing",
    start: null,
    turns: "Q? | MR. KIRBY",
    exchanges: 1,
  },
  "ecb/2022-03-10.txt": {
    title: "MONETARY POLICY STATEMENT",
    start: "2022-03-10",
    turns: "–",
    exchanges: 0,
  },
  "hk-gov/2011-10-10.txt": {
    start: "2011-10-10",
    turns: "Reporter? | Chief Secretary for Administration",
    exchanges: 1,
  },
  "hk-gov/2023-03-17.txt": {
    title:
      "Transcript of remarks by CE at media session on concluding his visit in Beijing (with photos/video)",
    start: "2023-03-17",
    turns: "Reporter? | Chief Executive",
    exchanges: 1,
  },
  "korea-kr/2024-12-19.txt": {
    title: "외교부 대변인 정례브리핑",
    start: "2024-12-19",
    turns: `– | ${three}`,
    exchanges: 3,
  },
  "lamoncloa/2017-05-12.txt": {
    title: "Rueda de prensa posterior al Consejo de Ministros",
    start: "2017-05-12",
    turns: "P? | Portavoz | P?",
    exchanges: 2,
  },
  "lamoncloa/2018-08-03.txt": {
    title:
      "Conferencia de prensa del presidente del Gobierno después de la reunión del Consejo de Ministros",
    start: "2018-08-03",
    turns: "Presidente",
    exchanges: 0,
  },
  "lamoncloa/2018-12-14.txt": {
    title: "Rueda de prensa posterior al Consejo de Ministros",
    start: "2018-12-14",
    turns: "P? | Portavoz",
    exchanges: 1,
  },
  "lamoncloa/2021-06-08.txt": {
    start: null,
    turns: "Secretario de Estado de Comunicación: | Pregunta? | Portavoz",
    exchanges: 1,
  },
  "mea-india/2021-07-02.txt": {
    title:
      "Transcript of Virtual Weekly Media Briefing by the Official Spokesperson (July 02, 2021)",
    start: "2021-07-02",
    turns: `${bagchi} | Shri Yatin Patel, OSD (PR)? | ${bagchi}`,
    exchanges: 1,
  },
  "mea-india/2023-04-06.txt": {
    title: "Transcript of Weekly Media Briefing by the Official Spokesperson (April 06, 2023)",
    start: "2023-04-06",
    turns: `${bagchi} | Rishabh? | ${bagchi} | Rishabh? | ${bagchi} | Rishabh? | ${bagchi} | Rishabh? | Raza? | Sudhi Ranjan? | ${bagchi}`,
    exchanges: 2,
  },
  "mea-india/2023-12-07.txt": {
    title: "Transcript of Weekly Media Briefing by the Official Spokesperson (December 07, 2023)",
    start: "2023-12-07",
    turns: `${bagchi} | Meghna Dev? | Huma Siddiqui? | ${bagchi} | Huma Siddiqui? | Sahil? | Samira Hussain? | ${bagchi} | Samira Hussain? | ${bagchi} | Samira Hussain?`,
  },
  "mod-jp/2009-09-16.txt": {
    title: "大臣臨時会見概要",
    start: "2009-09-16T09:25",
    turns: "Q? | A | Q? | A | Q? | A | Q? | A | Q? | A",
    exchanges: 5,
  },
  "mod-jp/2014-10-31.txt": {
    title: "大臣会見概要",
    start: "2014-10-31T08:15",
    turns: "Q? | A | Q? | A | Q? | A",
    exchanges: 3,
  },
  "mofa-kr/2022-12-29.txt": {
    title: "대변인 정례브리핑 (12.29 브리퍼 : 부대변인)",
    start: "2022-12-29",
    turns: `– | ${three}`,
    exchanges: 3,
  },
  "mofa-kr/2024-02-01.txt": { start: null, turns: `– | ${three}`, exchanges: 3 },
  "nz-beehive/2023-05-15.txt": {
    title: "Post-Cabinet Press Conference: Monday, 15 May 2023",
    start: "2023-05-15",
    turns: "–",
    exchanges: 0,
  },
  "nz-beehive/2025-05-05.txt": {
    title: "POST-CABINET PRESS CONFERENCE: Monday, 5 May 2025",
    start: "2025-05-05",
    turns: "PM",
    exchanges: 0,
  },
  "rijksoverheid/2019-01-18.txt": {
    title: "Letterlijke tekst persconferentie na ministerraad 18 januari 2019",
    start: "2019-01-18",
    turns: "–",
    exchanges: 0,
  },
  "srt/2009-06-16.txt": { start: "2009-06-16", turns: "The Press? | Mr. Gibbs", exchanges: 1 },
  "state-gov/2009-01-09.txt": {
    title: "Daily Press Briefing",
    start: "2009-01-09T12:08",
    turns: "MR. MCCORMACK | QUESTION? | QUESTION? | MR. MCCORMACK | QUESTION? | MR. MCCORMACK",
    exchanges: 1,
  },
  "state-gov/2013-09-13.txt": {
    title: "Daily Press Briefing - September 13, 2013",
    start: "2013-09-13T13:41",
    turns: "MS. HARF",
    exchanges: 0,
  },
  "state-gov/2015-01-27-enewspf.txt": {
    title: "State Department Briefing by Jen Psaki, Jan. 27, 2015",
    start: "2015-01-27T13:14",
    turns: "MS. PSAKI | QUESTION? | MS. PSAKI | QUESTION? | MS. PSAKI | QUESTION?",
    exchanges: 3,
  },
  "ucsb/2015-12-11.txt": {
    title: "Press Briefing by Press Secretary Josh Earnest",
    start: "2015-12-11T11:48",
    turns: "MR. EARNEST",
    exchanges: 0,
  },
  "un-noon/2023-09-18.txt": {
    title: "Daily Press Briefing by the Office of the Spokesperson for the Secretary-General",
    start: null,
    turns: "– | – | –",
    exchanges: 0,
  },
};
