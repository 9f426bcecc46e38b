import { countNoun } from "../../text/count-noun.ts";
import type { Explanation } from "../../problems/problem.ts";
import type { TranscriptFrontmatter } from "../../schemas/transcript.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";

/**
 * What a transcript has beside its words that its new import does not have: fields of the frontmatter, headings, time
 * codes. Somebody may have written them by hand.
 */
export function listReplaced(earlier: Transcript, later: Transcript): Explanation[] {
  return [
    ...listFields(earlier.frontmatter, later.frontmatter),
    ...listHeadings(earlier, later),
    ...countTimes(earlier, later),
  ];
}

/** Fields that go on from the transcript that stands, or that are told by themselves. */
const continued: ReadonlySet<string> = new Set([
  ...["speakers", "labels", "topics", "formerly", "corrections", "source"],
]);

function listFields(earlier: TranscriptFrontmatter, later: TranscriptFrontmatter): Explanation[] {
  const [before, after] = [listValues(earlier), listValues(later)];
  return [...before]
    .filter(([name, value]) => after.get(name) !== value)
    .map(([name, value]) => {
      const now = after.get(name);
      const message =
        now === undefined
          ? `\`${name}\` was \`${value}\` and is left out.`
          : `\`${name}\` was \`${value}\` and is \`${now}\` now.`;
      return { message, why, fix: `Write \`${name}: ${value}\` again if that is right.` };
    });
}

function listValues(frontmatter: TranscriptFrontmatter): Map<string, string> {
  const { publisher } = frontmatter.source;
  const fields = Object.entries(frontmatter).filter(
    ([name, value]) => !continued.has(name) && value !== undefined,
  );
  const values = fields.map(([name, value]) => [name, showValue(value)] as const);
  return new Map([...values, ["source.publisher", publisher] as const]);
}

function showValue(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function listHeadings(earlier: Transcript, later: Transcript): Explanation[] {
  const after = new Set(listTitles(later));
  return [...new Set(listTitles(earlier))]
    .filter((title) => !after.has(title))
    .map((title) => ({
      message: `The heading \`${title}\` is left out.`,
      why,
      fix: "Write it again if it is right.",
    }));
}

function listTitles(transcript: Transcript): string[] {
  const units = [...listUnits(transcript)].flatMap(({ unit }) => unit.title ?? []);
  return [...transcript.sections.flatMap(({ title }) => title ?? []), ...units];
}

function countTimes(earlier: Transcript, later: Transcript): Explanation[] {
  const [before = 0, after = 0] = [earlier, later].map(
    (transcript) =>
      [...listUnits(transcript)]
        .flatMap(({ unit }) => unit.turns)
        .filter(({ start }) => start !== undefined).length,
  );
  if (before <= after) return [];
  const message = `${countNoun(before, "turn")} had a time code, and ${String(after)} of the new import have one.`;
  return [{ message, why, fix: "Write them again if they are right." }];
}

const why = "The import replaces what stands in the file.";
