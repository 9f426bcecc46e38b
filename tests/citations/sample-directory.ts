import type { Outlet } from "../../src/schemas/outlet.ts";
import type { Person } from "../../src/schemas/person.ts";

/** The people and outlets of the sample. */
export const people: ReadonlyMap<string, Person> = new Map([
  [
    "hayashi-yoshimasa",
    {
      id: "hayashi-yoshimasa",
      names: [
        {
          language: "en",
          family: "Hayashi",
          given: "Yoshimasa",
          order: "family-first",
          written: "HAYASHI Yoshimasa",
        },
        { language: "ja", family: "林", given: "芳正", order: "family-first", written: "林芳正" },
      ],
      aliases: ["Minister Hayashi"],
      offices: [
        { title: { en: "Minister of Education" }, from: "2017-08-03", to: "2018-10-02" },
        {
          title: { en: "Minister for Foreign Affairs", ja: "外務大臣" },
          from: "2021-11-10",
          to: "2023-09-13",
        },
      ],
      links: [],
    },
  ],
  [
    "wong-penny",
    {
      id: "wong-penny",
      names: [{ language: "en", family: "Wong", given: "Penny Ying-Yen", order: "given-first" }],
      aliases: [],
      offices: [{ title: { en: "Minister for Foreign Affairs of Australia" }, from: "2022-05-23" }],
      links: [],
    },
  ],
]);

/** One with a Japanese name, one without. */
export const outlets: ReadonlyMap<string, Outlet> = new Map([
  [
    "asahi-shimbun",
    { id: "asahi-shimbun", name: { en: "Asahi Shimbun", ja: "朝日新聞" }, aliases: ["朝日"] },
  ],
  ["nhk", { id: "nhk", name: { en: "NHK" }, aliases: [] }],
]);
