import type { Format } from "./format.ts";
import { mofa } from "./formats/mofa.ts";

/** All formats, the particular before the generic; a new one is a file in `formats/` and a row here. */
export const formats: readonly Format[] = [mofa];
