import type { Format } from "./format.ts";
import { mofa } from "./formats/mofa.ts";
import { twAn } from "./formats/tw-an.ts";
import { twMd } from "./formats/tw-md.ts";

/** All formats, the particular before the generic; a new one is a file in `formats/` and a row here. */
export const formats: readonly Format[] = [mofa, twAn, twMd];
