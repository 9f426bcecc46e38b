import { z } from "zod";
import { type Problem, createProblem } from "../../../problems/problem.ts";
import type { DecodedCaptions } from "./read-captions.ts";
import type { SpokenLine } from "../../ground/cue.ts";

/** Whether a file is the JSON of WhisperX or whisper.cpp, by its keys. */
export function isSpeech(file: string, text: string): boolean {
  return (
    /\.json$/i.test(file) &&
    /^\s*\{/.test(text) &&
    /"(?:segments|transcription)"\s*:\s*\[/.test(text)
  );
}

/**
 * Reads speech that a machine recognised: the segments of WhisperX with their speakers, or those of whisper.cpp. Each
 * is a line of the text, its speaker first; where its words have several speakers, a line for each.
 */
export function readSpeech(file: string, json: string): DecodedCaptions {
  const value = parseJson(json);
  const whisper = whisperSchema.safeParse(value);
  const cpp = cppSchema.safeParse(value);
  if (!whisper.success && !cpp.success) {
    const [issue] = ("transcription" in Object(value) ? cpp : whisper).error?.issues ?? [];
    return { problem: reportForm(file, issue) };
  }
  const segments = whisper.success
    ? whisper.data.segments.flatMap(divideSegment)
    : (cpp.data?.transcription ?? []).map(readCppSegment);
  const spoken = segments
    .map(({ text, ...rest }) => ({ ...rest, text: text.replace(/\s+/gu, " ").trim() }))
    .filter(({ text }) => text !== "")
    .map((segment, index): SpokenLine => placeSegment(segment, index + 1));
  const lines = spoken.map(({ voice, text }) => (voice === undefined ? text : `${voice} ${text}`));
  return { text: lines.join("\n"), spoken };
}

const word = z.object({
  word: z.string(),
  start: z.number().optional(),
  speaker: z.string().optional(),
});

/** https://github.com/m-bain/whisperX: what `--output_format json` writes. */
const whisperSchema = z.object({
  segments: z.array(
    z.object({
      start: z.number().min(0),
      text: z.string(),
      speaker: z.string().optional(),
      words: z.array(word).optional(),
    }),
  ),
});

/** https://github.com/ggml-org/whisper.cpp: what `--output-json` writes; its offsets are milliseconds. */
const cppSchema = z.object({
  transcription: z.array(
    z.object({
      offsets: z.object({ from: z.number().min(0) }),
      text: z.string(),
      speaker: z.string().optional(),
    }),
  ),
});

interface Segment {
  readonly start: number;
  readonly text: string;
  readonly speaker?: string | undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readCppSegment({ offsets, text, speaker }: CppSegment): Segment {
  return { start: offsets.from / 1000, text, speaker };
}

/** A segment for each speaker of its words, where the words are those of its text. */
function divideSegment({ start, text, speaker, words = [] }: WhisperSegment): Segment[] {
  const whole = { start, text, speaker };
  const joined = words.map((one) => one.word).join("");
  if (joined.replace(/\s/gu, "") !== text.replace(/\s/gu, "")) return [whole];
  const parts: (Segment & { words: string[] })[] = [];
  for (const one of words) {
    const last = parts.at(-1);
    const own = one.speaker ?? last?.speaker ?? speaker;
    if (last !== undefined && last.speaker === own) last.words.push(one.word);
    else parts.push({ start: one.start ?? start, text: "", speaker: own, words: [one.word] });
  }
  if (parts.length < 2) return [whole];
  return parts.map((part) => ({
    ...part,
    text: part.words.join(/\s/u.test(text.trim()) ? " " : ""),
  }));
}

function placeSegment({ start, text, speaker }: Segment, line: number): SpokenLine {
  const voice = speaker?.trim() ?? "";
  return { text, line, start, opens: true, ...(voice !== "" && { voice, printed: true }) };
}

function reportForm(
  file: string,
  issue: { path: PropertyKey[]; message: string } | undefined,
): Problem {
  const place =
    issue === undefined ? "" : ` at \`${issue.path.map(String).join(".")}\`: ${issue.message}`;
  return createProblem(
    "import-format",
    { file },
    {
      message: `The JSON has not the form of WhisperX or whisper.cpp${place}.`,
      why: "Words or times would be lost.",
      fix: "Write it again with `--output_format json` or `--output-json`, or import its WebVTT or SRT.",
    },
  );
}

type WhisperSegment = z.output<typeof whisperSchema>["segments"][number];
type CppSegment = z.output<typeof cppSchema>["transcription"][number];
