import { type VTTCue, type VTTNode, parseTextStream, tokenizeVTTCue } from "media-captions";
import { type Explanation, type Problem, createProblem } from "../../../problems/problem.ts";
import { decodeReferences } from "../../ground/words/markup-text.ts";
import type { SpokenLine } from "../../ground/cue.ts";

/** The captions of a file beside its text, or why they cannot be read. */
export type DecodedCaptions =
  { readonly text: string; readonly spoken: readonly SpokenLine[] } | { readonly problem: Problem };

/** Whether a text is WebVTT or SRT, by how it begins. */
export function isCaptions(text: string): boolean {
  return /^\ufeff?(?:WEBVTT(?=\s)|\s{0,9}\d+[ \t]*\r?\n\d{1,3}:\d\d:\d\d[,.]\d{3} --> )/.test(text);
}

/** Reads the captions of a WebVTT or SRT file, line by line, with the speakers of voice spans, `<v Ada Renn>`. */
export async function readCaptions(file: string, text: string): Promise<DecodedCaptions> {
  const type = /^\ufeff?WEBVTT/.test(text) ? "vtt" : "srt";
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|[\n\r]/);
  const { cues, bad } = await parseLines([...lines.map(openEnd), ""], type);
  const nested = cues.find(({ cue }) => cue.text.includes("-->"));
  const fault = bad ?? nested?.line;
  if (fault !== undefined) return { problem: reportTime(file, fault) };
  return { text, spoken: cues.flatMap(readCue) };
}

/** A caption, and the line on which its text begins. */
interface PlacedCue {
  readonly cue: VTTCue;
  readonly line: number;
}

/** The parser says nothing of lines, but takes them one by one: a caption is done at the empty line after it. */
async function parseLines(
  lines: readonly string[],
  type: "vtt" | "srt",
): Promise<{ cues: PlacedCue[]; bad: number | undefined }> {
  const cues: PlacedCue[] = [];
  let read = 0;
  const stream = new ReadableStream<string>(
    {
      pull(controller) {
        const line = lines[read];
        if (line === undefined) controller.close();
        else controller.enqueue(line);
        read += 1;
      },
    },
    { highWaterMark: 0 },
  );
  const onCue = (cue: VTTCue) => cues.push({ cue, line: read - cue.text.split("\n").length });
  const { errors } = await parseTextStream(stream, { type, errors: true, onCue });
  return { cues, bad: errors.find(({ message }) => /timestamp/i.test(message))?.line };
}

/** Until when a caption is shown says nothing here, and what stands behind is no text; the parser leaves out those that end at once. */
function openEnd(line: string): string {
  return line.replace(/^([\d:.,\s]{4,24})-->.*$/, "$1--> 99:59:59.999");
}

function readCue({ cue, line }: PlacedCue): SpokenLine[] {
  const text = cue.text.replace(/\{\\[^{}]*\}/g, "").replace(/<(?!\/?[a-z]|\d)/gi, "&lt;");
  const lines: SpokenLine[] = [];
  let number = line;
  let open = "";
  let voice: string | undefined;
  let isPrinted = false;
  const close = () => {
    const said = decodeReferences(open).trim();
    if (said !== "") {
      const named = voice !== undefined && { voice, printed: isPrinted };
      const opens = lines.length === 0 || isPrinted;
      lines.push({ text: said, line: number, start: cue.startTime, opens, ...named });
      isPrinted = false;
    }
    open = "";
  };
  for (const run of listRuns(tokenizeVTTCue(Object.assign(cue, { text })), undefined)) {
    if (run.voice !== voice) {
      close();
      voice = run.voice;
      isPrinted = true;
    }
    for (const [index, part] of run.text.split("\n").entries()) {
      if (index > 0) {
        close();
        number += 1;
      }
      open += part;
    }
  }
  close();
  return lines;
}

interface VoicedRun {
  readonly voice: string | undefined;
  readonly text: string;
}

function listRuns(nodes: readonly VTTNode[], voice: string | undefined): VoicedRun[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") return [{ voice, text: node.data }];
    if (node.type !== "v") return listRuns(node.children, voice);
    // A span that is cut short has no name, whatever the types of the parser say.
    const { voice: name = "" }: { voice?: string } = node;
    return listRuns(node.children, name.trim() || voice);
  });
}

const time: Explanation = {
  message: "Unexpected time of a caption, expected as in `00:01:02.345 --> 00:01:05.678`.",
  why: "The words below it would be lost, or the time would be read as words.",
  fix: "Correct the line in a copy of the file, put an empty line before it, and import the copy.",
};

function reportTime(file: string, line: number): Problem {
  return createProblem("import-format", { file, line }, time);
}
