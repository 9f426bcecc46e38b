import { z } from "zod";
import { keysMeant } from "./fields.ts";
import { line, textByLanguage } from "./values.ts";

/** `content/topics/<id>.yaml`: a subject that transcripts name in `topics:`. */
export const topicSchema = z
  .strictObject({
    name: textByLanguage.describe("Name per language: { en: Sado Island Gold Mines }."),
    description: textByLanguage.optional().describe("One sentence that describes the subject."),
    aliases: z.array(line).default([]).describe("Other names of the subject."),
  })
  .register(keysMeant, { title: "name" });

export type TopicRecord = z.output<typeof topicSchema>;
/** A topic with the id its file name gives. */
export type TopicEntry = TopicRecord & { readonly id: string };
