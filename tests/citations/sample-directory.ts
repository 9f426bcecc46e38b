import type { Outlet } from "../../src/schemas/outlet.ts";
import type { Person } from "../../src/schemas/person.ts";
import { hayashi } from "../hayashi.ts";

/** The people and outlets of the sample. */
export const people: ReadonlyMap<string, Person> = new Map([
  [
    "hayashi-yoshimasa",
    {
      ...hayashi,
      aliases: ["Minister Hayashi"],
      offices: [
        { title: { en: "Minister of Education" }, from: "2017-08-03", to: "2018-10-02" },
        ...hayashi.offices,
      ],
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
