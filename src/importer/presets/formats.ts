import type { Format } from "../ground/format.ts";
import { captions, speech } from "../formats/captions.ts";
import { genericHtml } from "../formats/html.ts";
import { genericMarkdown } from "../formats/markdown.ts";
import { genericText } from "../formats/text.ts";
import { aupm } from "./aupm.ts";
import { mofa } from "./mofa.ts";
import { obama } from "./obama.ts";
import { pdf } from "../formats/pdf.ts";
import { twAn } from "./tw-an.ts";
import { twMd } from "./tw-md.ts";
import { wh } from "./wh.ts";

/** All formats, the particular before the generic; a new one is a file in `formats/` and a row here. */
export const formats: readonly Format[] = [
  mofa,
  wh,
  obama,
  aupm,
  twAn,
  twMd,
  pdf,
  captions,
  speech,
  genericHtml,
  genericMarkdown,
  genericText,
];
