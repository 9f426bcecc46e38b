import type { Format } from "./format.ts";
import { captions, speech } from "./captions/format.ts";
import { genericHtml } from "./formats/generic-html.ts";
import { genericMarkdown } from "./formats/generic-markdown.ts";
import { genericText } from "./formats/generic-text.ts";
import { aupm } from "./formats/aupm.ts";
import { mofa } from "./formats/mofa.ts";
import { obama } from "./formats/obama.ts";
import { pdf } from "./formats/pdf.ts";
import { twAn } from "./formats/tw-an.ts";
import { twMd } from "./formats/tw-md.ts";
import { wh } from "./formats/wh.ts";

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
