import { defineCollection } from "astro/content/config";
import { createLoader } from "./archive/loader.ts";

export const collections = {
  transcripts: defineCollection({ loader: createLoader("transcripts") }),
  people: defineCollection({ loader: createLoader("people") }),
  outlets: defineCollection({ loader: createLoader("outlets") }),
  topics: defineCollection({ loader: createLoader("topics") }),
};
