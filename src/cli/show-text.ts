import { undated } from "../schemas/conference-id.ts";
import { showText } from "../text/show-characters.ts";
import type { Transcript, Turn, Unit } from "../transcript/model/model.ts";

/** A transcript for a terminal: the units, and the person, outlet or role that each label stands for. */
export function formatTranscript({ id, language, frontmatter, sections }: Transcript): string {
  const { title, start, timeZone, place } = frontmatter;
  const lines = [
    title,
    [start === null ? undated : `${start} ${timeZone}`, place, `${id}.${language}`]
      .filter(Boolean)
      .join(" · "),
  ];
  for (const section of sections) {
    lines.push("", `## ${section.title ?? "(no section heading)"}`);
    for (const unit of section.units) lines.push("", formatHeading(unit), ...formatTurns(unit));
  }
  return showText(`${lines.join("\n")}\n`);
}

function formatHeading({ id, kind, title, topic, pinned }: Unit): string {
  const parts = [id, kind, title, topic && `under “${topic.title}”`, pinned ? "" : "(not pinned)"];
  return parts.filter(Boolean).join("  ");
}

function formatTurns({ turns }: Unit): string[] {
  return turns.flatMap((turn) => [
    `  ${formatSpeaker(turn)}`,
    ...turn.blocks.map((block) => `    ${block.text.replaceAll("\n", "\n    ")}`),
  ]);
}

function formatSpeaker({ label, role, person, outlet }: Turn): string {
  const known = [person, outlet].filter(Boolean).join(", ");
  return `${label ?? "(no label)"} [${role}${known && `: ${known}`}]`;
}
