import { defineCollection } from "astro/content/config";
import { createLoader } from "./archive/loader.ts";

export const collections = {
  archive: defineCollection({ loader: createLoader() }),
};
