import { z } from "zod";
import { keysMeant } from "./fields.ts";
import { line, textByLanguage, webAddress } from "./values.ts";

/** `content/outlets/<id>.yaml`: a news organisation whose reporters ask. */
export const outletSchema = z
  .strictObject({
    name: textByLanguage.describe("Name per language: { en: Asahi Shimbun, ja: 朝日新聞 }."),
    aliases: z.array(line).default([]).describe("Other spellings found in labels: Asahi, 朝日."),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, "expected an ISO 3166 code of two capitals")
      .optional()
      .describe("Country of the outlet."),
    url: webAddress.optional().describe("The outlet's own site."),
  })
  .register(keysMeant, { title: "name" });

export type OutletRecord = z.output<typeof outletSchema>;
/** An outlet with the id its file name gives. */
export type Outlet = OutletRecord & { readonly id: string };
