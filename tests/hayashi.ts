import type { Person } from "../src/schemas/person.ts";

/** The official of the seed, as tests know him; each may add aliases or offices. */
export const hayashi: Person = {
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
