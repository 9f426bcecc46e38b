import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { hayashi } from "../hayashi.ts";

/** One official and two outlets, for imports in tests. */
export const directory = createDirectory(
  [hayashi],
  [
    { id: "nhk", name: { en: "NHK", ja: "NHK" }, aliases: [] },
    { id: "asahi-shimbun", name: { en: "Asahi Shimbun", ja: "朝日新聞" }, aliases: ["Asahi"] },
  ],
);
