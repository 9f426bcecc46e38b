import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { hayashi } from "../hayashi.ts";

/** People, outlets and topics that the fixtures speak of. */
export const sampleDirectory = createDirectory(
  [
    { ...hayashi, aliases: ["Japan’s top diplomat"] },
    {
      id: "kishida-fumio",
      names: [{ language: "en", family: "Kishida", given: "Fumio", order: "family-first" }],
      aliases: [],
      offices: [
        {
          title: { en: "Prime Minister", ja: "内閣総理大臣" },
          organisation: { en: "Japan" },
          from: "2021-10-04",
          to: "2024-10-01",
        },
      ],
      links: [],
    },
    {
      id: "smith-anna",
      names: [{ language: "en", family: "Smith", given: "Anna", order: "given-first" }],
      aliases: [],
      offices: [{ title: { en: "Spokesperson" } }],
      links: [],
    },
    {
      id: "smith-john",
      names: [{ language: "en", family: "Smith", given: "John", order: "given-first" }],
      aliases: [],
      offices: [{ title: { en: "Spokesperson" } }],
      links: [],
    },
  ],
  [
    { id: "nhk", name: { en: "NHK" }, aliases: ["日本放送協会"] },
    { id: "asahi-shimbun", name: { en: "Asahi Shimbun", ja: "朝日新聞" }, aliases: ["Asahi"] },
  ],
  [{ id: "ukraine", name: { en: "Ukraine" }, aliases: [] }],
);
