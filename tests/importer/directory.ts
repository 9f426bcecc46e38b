import type { Person } from "../../src/schemas/person.ts";
import { createDirectory } from "../../src/transcript/directory.ts";

const hayashi: Person = {
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
  aliases: [],
  offices: [
    {
      title: { en: "Minister for Foreign Affairs", ja: "外務大臣" },
      short: { en: "Minister", ja: "外務大臣" },
      from: "2021-11-10",
      to: "2023-09-13",
    },
  ],
  links: [],
};

/** One official and two outlets, for imports in tests. */
export const directory = createDirectory(
  [hayashi],
  [
    { id: "nhk", name: { en: "NHK", ja: "NHK" }, aliases: [] },
    { id: "asahi-shimbun", name: { en: "Asahi Shimbun", ja: "朝日新聞" }, aliases: ["Asahi"] },
  ],
);
