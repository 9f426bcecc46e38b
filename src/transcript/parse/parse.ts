import type { Problem } from "../../problems/problem.ts";
import { sortProblems } from "../../problems/problem.ts";
import { type SplitFile, splitFrontmatter } from "../../schemas/frontmatter.ts";
import { type ReadYaml, readYaml } from "../../schemas/read-yaml.ts";
import { type TranscriptFrontmatter, transcriptSchema } from "../../schemas/transcript.ts";
import { assembleSections } from "./assemble.ts";
import { checkTightHeadings } from "./heading.ts";
import { checkLostLabels } from "./lost-labels.ts";
import { checkNodes } from "./check-nodes.ts";
import { checkText } from "./check-text.ts";
import { checkUnits } from "./check-units.ts";
import type { Directory } from "../speakers/directory.ts";
import { numberFootnotes, readFootnotes } from "./footnotes.ts";
import { parseMarkdown } from "./markdown.ts";
import type { Transcript } from "../model/model.ts";
import { readOutline } from "./outline.ts";
import { type Occasion, findOccasion } from "../speakers/occasion.ts";
import { checkLabels, findSpeakers } from "./speakers.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** A transcript's file as read from disk. */
export interface TranscriptFile {
  /** Path for problems, with `/`. */
  readonly file: string;
  /** The whole file, frontmatter and body. */
  readonly text: string;
  /** The conference's id: the file's stem without language. */
  readonly id: string;
  /** BCP 47 tag from the file name. */
  readonly language: string;
  /** Tags of the conference's other texts, by which a passage in another language is known; default none. */
  readonly others?: readonly string[];
}

export interface ParsedTranscript {
  /** Absent if the frontmatter is invalid; other problems leave it present. */
  readonly transcript?: Transcript;
  /** Sorted by place. */
  readonly problems: readonly Problem[];
}

/**
 * Parses a whole transcript file. It never throws: every fault is a problem at its line and column, and the model
 * has everything else.
 *
 * @example
 * "---\n…\n---\n\n### Q1\n\n**Reporter:** Why?\n\n**Minister Hayashi:** Because."
 * → one section, one unit `Q1` of kind `exchange`, two turns: `Reporter` asks, `Minister Hayashi` answers
 */
export function parseTranscript(
  { file, text, id, language, others = [] }: TranscriptFile,
  directory: Directory,
): ParsedTranscript {
  const parts = splitFrontmatter(text.replace(/\r\n?/g, "\n"), file);
  const lines = "\n".repeat(parts.bodyLine - 1);
  const parsed: ParsedFile = {
    file,
    language,
    others,
    text: lines + parts.body,
    problems: [...parts.problems],
  };
  const { value, fields = {} } = readFrontmatter(parts, parsed);
  const occasion = value ?? findOccasion(fields);
  const body =
    checkText(parsed, parts.bodyLine) && parts.yaml !== undefined
      ? readBody(parsed, occasion, text, directory)
      : { sections: [], footnotes: [] };
  const transcript = value && { id, language, frontmatter: value, ...body };
  return { ...(transcript && { transcript }), problems: sortProblems(parsed.problems) };
}

function readFrontmatter(
  { yaml, yamlLine }: SplitFile,
  parsed: ParsedFile,
): ReadYaml<TranscriptFrontmatter> {
  if (yaml === undefined) return { problems: [] };
  const read = readYaml(yaml, transcriptSchema, { file: parsed.file, line: yamlLine });
  parsed.problems.push(...read.problems);
  return read;
}

/** Labels resolve by the frontmatter; if it cannot be read, they are not checked. */
function readBody(
  parsed: ParsedFile,
  occasion: Occasion | undefined,
  text: string,
  directory: Directory,
): Pick<Transcript, "sections" | "footnotes"> {
  const root = parseMarkdown(parsed.text);
  checkNodes(root, parsed);
  numberFootnotes(root);
  const drafts = readOutline(root, parsed);
  const findSpeaker =
    occasion === undefined ? () => undefined : findSpeakers(drafts, occasion, directory, parsed);
  checkLabels(drafts, occasion, text, parsed);
  checkLostLabels(drafts, parsed);
  checkTightHeadings(parsed);
  const sections = assembleSections(drafts, findSpeaker);
  checkUnits(sections, parsed);
  return { sections, footnotes: readFootnotes(root, parsed) };
}
