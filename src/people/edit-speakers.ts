import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { splitFrontmatter } from "../schemas/frontmatter.ts";

/** A transcript's file with other ids below `speakers:`; every other byte stays, and a new field goes where the schema has it. */
export function editSpeakers(text: string, speakers: readonly string[]): string {
  const { yaml } = splitFrontmatter(text, "");
  const { contents } = parseDocument(yaml ?? "", { schema: "core" });
  if (yaml === undefined || !isMap(contents)) return text;
  const list = `[${speakers.join(", ")}]`;
  const standing = contents.items.find(({ key }) => isScalar(key) && key.value === "speakers");
  if (isSeq(standing?.value)) {
    const [start = 0, end = 0] = standing.value.range ?? [];
    return replaceOnce(text, yaml, yaml.slice(0, start) + list + yaml.slice(end));
  }
  const next = contents.items.find(({ key }) => isScalar(key) && after.has(String(key.value)));
  const [at = yaml.length] = (isScalar(next?.key) && next.key.range) || [];
  const end = yaml.includes("\r\n") ? "\r\n" : "\n";
  return replaceOnce(text, yaml, `${yaml.slice(0, at)}speakers: ${list}${end}${yaml.slice(at)}`);
}

const after = new Set(["topics", "translation", "notice", "labels", "source"]);

function replaceOnce(text: string, was: string, now: string): string {
  return text.replace(was, () => now);
}
