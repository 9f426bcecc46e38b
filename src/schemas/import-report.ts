import { z } from "zod";
import { line, pathBelow, slug, unitId } from "./values.ts";

/** Where words stand in a source. */
const place = {
  line: z.int().min(1).describe("Line of the source, from 1; of a PDF, the page."),
  word: z
    .int()
    .min(1)
    .optional()
    .describe(
      "Number of its first word on that line, from 1, once all repairs are made; left out where the text holds no word.",
    ),
};
const words = z.strictObject({ ...place, text: z.string().describe("The words, as printed.") });

const drop = z.strictObject({
  ...words.shape,
  reason: line.describe("Why it was left out, as a clause that readers of the page understand."),
});

const repair = z.strictObject({
  line: place.line,
  word: z
    .int()
    .min(1)
    .optional()
    .describe(
      "Number of its first word on that line, from 1, once the repairs listed before are made; left out where no word was changed.",
    ),
  was: z.string().describe("The damaged text of the source."),
  now: z.string().describe("The text that was put in its place."),
  reason: line.describe("What damaged it."),
});

const field = z.strictObject({
  field: line.describe(
    "Name of the frontmatter field, as in `title`; `labels` for a label's meaning.",
  ),
  value: z.string().describe("The value that the import wrote."),
  from: z.array(words).describe("The words of the source that the value stands for."),
});

const signs = z.strictObject({
  line: place.line,
  word: z.int().min(1).describe("Number of the word on that line, as in `dropped`."),
  was: z.string().describe("The word in the source, with the signs before it."),
  now: z.string().describe("The same word in the transcript, with the signs before it."),
});

const unit = z.strictObject({
  unit: unitId.describe("Id of the unit at the import, as in `Q3`."),
  line: place.line,
  word: z.int().min(1).describe("Number of its first word on that line, as in `dropped`."),
  signs: z
    .int()
    .min(0)
    .describe(
      "How many of the signs before its first word belong to it, and not to what stands before it.",
    ),
  words: z
    .array(z.int().min(0))
    .describe(
      "How many words are labels, titles and notes and how many are speech, by turns: the first number counts what is not speech.",
    ),
});

const doubt = z.strictObject({
  kind: line.describe("Rule id of the problem, as in `import-label`."),
  line: z.int().min(1).describe("Line of the source, from 1."),
  message: z.string().describe("What was doubtful, as a sentence."),
});

/** The report of an import, `content/sources/YYYY/<file>.import.json`: what became of every word of a source. */
export const importReportSchema = z.strictObject({
  form: z.literal(1).describe("Version of this form."),
  source: z
    .strictObject({
      file: pathBelow.describe("The raw file, a path below content/sources."),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits")
        .describe("SHA-256 of that file: the report holds for no other."),
    })
    .describe("The raw file that was imported."),
  format: line.describe("The importer's format that read it."),
  syntax: z
    .enum(["text", "markdown", "html", "xml", "bytes-literal", "captions"])
    .describe("How its words are listed, without any format."),
  encoding: line.optional().describe("Character encoding of the file where it is not UTF-8."),
  options: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .describe(
      "What was said on the command line, such as labels and who asks; empty where nothing was.",
    ),
  profile: z
    .strictObject({
      id: slug.describe(
        "Id of the profile, a file in content/publishers, or the name of the format that has it.",
      ),
      by: line.describe("What it was found by, as in `its address`."),
      gave: z
        .record(z.string(), z.union([z.string(), z.array(z.string())]))
        .describe("What came from it, as in `options`; what was said on the command line did not."),
    })
    .optional()
    .describe("The publisher's profile; left out where none was used, and in older reports."),
  words: z
    .strictObject({
      source: z.int().min(0).describe("Words of the source, once repaired."),
      kept: z.int().min(0).describe("Words that are in the transcript's body or in a field."),
      dropped: z.int().min(0).describe("Words that were left out."),
    })
    .describe("How many words there are: `source` is the sum of the other two."),
  dropped: z.array(drop).describe("What was left out of the transcript."),
  restored: z
    .array(drop)
    .optional()
    .describe(
      "What the import had left out and an archivist put back, with the import's reason; left out where nothing was.",
    ),
  repairs: z
    .array(repair)
    .describe(
      "What was damaged by a machine and is repaired in the transcript, in the order of the repairs.",
    ),
  fields: z.array(field).describe("Which words went to which field of the frontmatter."),
  signs: z
    .array(signs)
    .describe("Where punctuation or capitals differ between source and transcript, word by word."),
  units: z.array(unit).describe("Where the units stood in the source at the import, in order."),
  doubts: z
    .array(doubt)
    .optional()
    .describe(
      "What was doubtful in how the source was divided, and where; left out where nothing was, and in older reports.",
    ),
});

export type ImportReport = z.output<typeof importReportSchema>;

/** A report, and the file it stands in. */
export interface ReportFile {
  readonly report: ImportReport;
  /** Path for problems, from the working directory. */
  readonly file: string;
  readonly text: string;
}

/**
 * Path of a source's report, beside it.
 *
 * @example nameImportReport("2022/2022-02-02-hayashi.en.txt") → "2022/2022-02-02-hayashi.en.txt.import.json"
 */
export function nameImportReport(file: string): string {
  return `${file}${reportEnding}`;
}

/** Whether a file below content/sources is a report, and no source. */
export function isImportReport(path: string): boolean {
  return path.endsWith(reportEnding);
}

const reportEnding = ".import.json";
