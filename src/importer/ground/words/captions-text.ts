import { type TextRun, decodeReferences } from "./markup-text.ts";

/**
 * The text of WebVTT or SRT: what is shown, the names in voice spans, the head of the file and comments. Times,
 * the names and numbers of captions, styles and tags hold no text.
 *
 * @example [...readCaptionsText("1\n00:00:01,000 --> 00:00:02,000\n<v Ada>Hello")] → texts "", "", " Ada Hello"
 */
export function* readCaptionsText(text: string): Generator<TextRun> {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|[\n\r]/);
  let isBetween = true;
  let isStyle = false;
  for (const [index, line] of lines.entries()) {
    if (isBetween) isStyle = /^(?:STYLE|REGION)\s*$/.test(line);
    const names = isBetween && lines[index + 1]?.includes("-->") === true;
    const isText = !line.includes("-->") && !names && !isStyle;
    yield { text: `${isText ? readTags(line) : ""}\n`, line: index + 1 };
    isBetween = line.trim() === "";
  }
}

const tag = /<v(?:\.[^\s<>]*)?\s([^<>]*)>|<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}/gi;

function readTags(line: string): string {
  const text = line.replace(tag, (_, voice?: string) => (voice === undefined ? "" : ` ${voice} `));
  return decodeReferences(text);
}
