import { z } from "zod";
import { languageTag, line, plainDate } from "./values.ts";

const conference = z
  .string()
  .regex(
    /^(?:\d{4}-\d{2}-\d{2}|undated)-[^\s/#]+$/u,
    "expected a conference id such as 2022-02-02-hayashi",
  )
  .describe("Id of the conference: the stem of its files without language.");
const unit = z
  .string()
  .regex(/^[SQ]\d+[a-z]*$/, "expected a unit id such as Q3")
  .describe("Id of the unit; left out for the conference itself.");
const language = languageTag.describe("Language of the text.");
const fingerprint = z
  .string()
  .regex(/^[0-9a-z]+$/, "expected a fingerprint: digits and lower-case letters");
const why = line.describe("The reason, shown to who follows the old address.");

const certain = fingerprint
  .optional()
  .describe(
    "Set by a person who looked at what `check` doubts: fingerprint of the text that it names.",
  );

const change = z.strictObject({
  when: plainDate.describe("The day the words changed."),
  words: fingerprint.describe("Fingerprint of the words before."),
  text: z.string().optional().describe("Those words, deflated, in base64; left out if not kept."),
});

const last = z.strictObject({
  when: plainDate.describe("The day of the publication that found them under another id, or gone."),
  text: z
    .string()
    .describe("The words, deflated, in base64; left out with all of this if not found."),
  of: z
    .int()
    .min(1)
    .optional()
    .describe("How many words there were, where they are gone but for these, left in other units."),
});

/** A line that `archive publish` writes: a published id, and the changes of its words. */
export const publishedSchema = z.strictObject({
  conference,
  unit: unit.optional(),
  language,
  words: fingerprint.describe("Fingerprint of the words at the last publication."),
  sketch: z
    .string()
    .describe("A sample of those words, to tell whether later ones are still theirs."),
  since: plainDate.describe("The day the id was first published."),
  anchors: z
    .array(z.int().min(0))
    .optional()
    .describe(
      "The largest number of blocks that each turn ever had: somebody may have linked their anchors.",
    ),
  changes: z.array(change).optional().describe("Earlier words, oldest first."),
  last: last
    .optional()
    .describe(
      "The words of a moved id, or the rest of those of a withdrawn id, so that they can be followed further.",
    ),
});

/** An id without a unit stands for all units of the conference, and one without a language for all languages. */
const declared = { conference, unit: unit.optional(), language: language.optional() };

/** A line that an author adds: the words of an id now stand under another id. */
export const redirectSchema = z.strictObject({
  ...declared,
  to: z
    .string()
    .regex(
      /^(?:(?:\d{4}-\d{2}-\d{2}|undated)-[^\s/#]+)?(?:#[SQ]\d+[a-z]*)?$/u,
      "expected #Q4 or 2022-02-02-id#Q4",
    )
    .min(1, "expected a target")
    .describe("Where they stand: #Q4 in the same conference, or 2022-02-02-id#Q4 in another."),
  moved: plainDate.describe("The day of the move."),
  why,
  certain,
});

/** A line that an author adds: the id is withdrawn, and a page says so in its place. */
export const withdrawalSchema = z.strictObject({
  ...declared,
  withdrawn: plainDate.describe("The day of the withdrawal."),
  why,
  certain,
});

/** A line that an author adds: the words of an id were rewritten on purpose. */
export const rewritingSchema = z.strictObject({
  ...declared,
  rewritten: plainDate.describe("The day of the rewriting."),
  words: fingerprint.describe("Fingerprint of the new words, so that no later change is covered."),
  why,
});

export type Published = z.output<typeof publishedSchema>;
export type Change = z.output<typeof change>;
export type Redirect = z.output<typeof redirectSchema>;
export type Withdrawal = z.output<typeof withdrawalSchema>;
export type Rewriting = z.output<typeof rewritingSchema>;
export type LedgerRecord = Published | Redirect | Withdrawal | Rewriting;
