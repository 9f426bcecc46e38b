import { z } from "zod";
import { conferenceId, languageTag, line, plainDate, unitId } from "./values.ts";

const conference = conferenceId.describe(
  "Id of the conference: the stem of its files without language.",
);
const unit = unitId.describe("Id of the unit; left out for the conference itself.");
const language = languageTag.describe("Language of the text.");
const fingerprint = z
  .string()
  .regex(/^[0-9a-z]+$/, "expected a fingerprint: digits and lower-case letters");
const why = line.describe("The reason, shown to readers who follow the old address.");

const certain = fingerprint
  .optional()
  .describe(
    "Set by a person who looked at what `check` doubts: fingerprint of the text that it names.",
  );

/** In lines of the earlier form, which kept words in the ledger; `publish` carries them over to `permalinks/words`. */
const packed = z
  .string()
  .optional()
  .describe("Earlier form: words, deflated, in base64; now below `words`.");

const change = z.strictObject({
  when: plainDate.describe("The day the words changed."),
  words: fingerprint.describe("Fingerprint of the words before."),
  text: packed,
});

/** A line that `archive publish` writes: a published id, and the changes of its words. */
export const publishedSchema = z.strictObject({
  conference,
  unit: unit.optional(),
  language,
  words: fingerprint.describe("Fingerprint of the words at the last publication."),
  sketch: z.string().optional().describe("Earlier form: a sample of those words."),
  since: plainDate.describe("The day the id was first published."),
  anchors: z
    .array(z.int().min(0))
    .optional()
    .describe(
      "The largest number of blocks that each turn ever had: somebody may have linked their anchors.",
    ),
  changes: z.array(change).optional().describe("Earlier words, oldest first."),
  gone: plainDate
    .optional()
    .describe("The day of the publication that found the unit moved or withdrawn."),
  last: z
    .strictObject({ when: plainDate, text: packed, of: z.int().min(1).optional() })
    .optional()
    .describe("Earlier form: the words of a unit that is gone."),
});

/**
 * A line below `permalinks/words`, which `archive publish` writes: what was said under a fingerprint, once for
 * all publications. Nothing but the fingerprint is there where the words are not known.
 */
export const publishedWordsSchema = z.strictObject({
  words: fingerprint.describe("Fingerprint of the words."),
  text: z.array(z.string()).optional().describe("What was said, a string a paragraph."),
  of: z.int().min(0).optional().describe("Of a withdrawn text: how many words it had."),
  left: z
    .string()
    .optional()
    .describe("Of a withdrawn text: its words that other units still say."),
  clauses: z
    .array(z.string().regex(/^[0-9a-f]{8}$/, "expected 8 hexadecimal digits"))
    .optional()
    .describe("Of a withdrawn text: hashes of its clauses, by which its source is recognised."),
});

/** An id without a unit stands for all units of the conference, and one without a language for all languages. */
const declared = { conference, unit: unit.optional(), language: language.optional() };

/** A line that an author adds: the words of an id now stand under another id. */
export const redirectSchema = z.strictObject({
  ...declared,
  to: z
    .string()
    .refine(isTarget, "expected #Q4 or 2022-02-02-id#Q4")
    .describe("Where they stand: #Q4 in the same conference, or 2022-02-02-id#Q4 in another."),
  moved: plainDate.describe("The day of the move."),
  why,
  certain,
  not: fingerprint
    .optional()
    .describe("Fingerprint of a text with more of the words, which that person looked at too."),
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

function isTarget(to: string): boolean {
  const [conference = "", ...units] = to.split("#");
  if (conference === "" && units.length === 0) return false;
  const isConference = conference === "" || conferenceId.safeParse(conference).success;
  return isConference && units.length <= 1 && units.every((one) => unitId.safeParse(one).success);
}

export type Published = z.output<typeof publishedSchema>;
export type PublishedWords = z.output<typeof publishedWordsSchema>;
export type Change = z.output<typeof change>;
export type Redirect = z.output<typeof redirectSchema>;
export type Withdrawal = z.output<typeof withdrawalSchema>;
export type Rewriting = z.output<typeof rewritingSchema>;
export type LedgerRecord = Published | Redirect | Withdrawal | Rewriting;
