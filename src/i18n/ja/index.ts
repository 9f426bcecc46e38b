import type { Dictionary } from "../strings.ts";
import { about } from "./about.ts";
import { citation } from "./citation.ts";
import { data } from "./data.ts";
import { search } from "./search.ts";
import { site } from "./site.ts";
import { transcript } from "./transcript.ts";

export const dictionary: Dictionary = {
  ...{ ...site, ...transcript, ...about },
  ...{ ...citation, ...data, ...search },
};
