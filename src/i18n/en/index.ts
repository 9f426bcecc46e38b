import { about } from "./about.ts";
import { citation } from "./citation.ts";
import { data } from "./data.ts";
import { search } from "./search.ts";
import { site } from "./site.ts";
import { transcript } from "./transcript.ts";

/** The English strings: what every other language is typed by. */
export const dictionary = {
  ...{ ...site, ...transcript, ...about },
  ...{ ...citation, ...data, ...search },
} as const;
