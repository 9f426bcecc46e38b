import { callArchive } from "../cli/call-archive.ts";
import type { Ended } from "./run-archive.ts";

/** What `archive check` lists for a content folder: `file:line:column kind` below transcripts, one a line. */
export async function listProblems(content: string): Promise<Ended & { problems: string }> {
  const ended = await callArchive("check", "--format", "json", "--content", content);
  const listed = JSON.parse(ended.stdout) as Record<"file" | "line" | "column" | "kind", string>[];
  const problems = listed.map(({ file, line, column, kind }) => {
    return `${file.replace(/^.*transcripts\//, "")}:${line}:${column} ${kind}`;
  });
  return { ...ended, problems: problems.join("\n") };
}
