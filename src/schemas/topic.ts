import { z } from "zod";
import { line, textByLanguage } from "./values.ts";

/** `content/topics/<id>.yaml`: a subject that transcripts name in `topics:`. */
export const topicSchema = z.strictObject({
  title: textByLanguage.describe("Title per language: { en: Sado Island Gold Mines }."),
  description: textByLanguage.optional().describe("One sentence that describes the subject."),
  aliases: z.array(line).default([]).describe("Other names of the subject."),
});

export type TopicRecord = z.output<typeof topicSchema>;
/** A topic with the id its file name gives. */
export type TopicEntry = TopicRecord & { readonly id: string };
