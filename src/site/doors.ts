import type { Archive } from "../archive/archive.ts";
import { asQuestion } from "../archive/reads.ts";
import { site } from "../site.config.ts";
import { listDaysOfYear } from "./calendar.ts";

/** Parts of the site that an archive may lack. */
export type Door = "people" | "phrases" | keyof typeof site.show;

/**
 * Whether the archive has something of a part, and its owner shows it. A part without a door is neither built
 * nor linked.
 */
export const hasDoor = asQuestion("door", (archive, door: Door) => {
  const shown: Partial<Record<Door, boolean>> = site.show;
  return shown[door] !== false && holds[door](archive);
});

/** The part of the site to which the pages of each kind of subject belong. */
export const doorOf = {
  person: "people",
  outlet: "outlets",
  topic: "topics",
  phrase: "phrases",
} as const satisfies Readonly<Record<string, Door>>;

const holds: Readonly<Record<Door, (archive: Archive) => boolean>> = {
  people: ({ people }) => people.size > 0,
  outlets: ({ outlets }) => outlets.size > 0,
  topics: ({ topics }) => topics.size > 0,
  phrases: ({ phrases }) => phrases.size > 0,
  onThisDay: (archive) => listDaysOfYear(archive).length > 0,
  compare: ({ entries }) => new Set(entries.map(({ language }) => language)).size > 1,
  data: ({ entries }) => entries.length > 0,
};
