import type { Role } from "../../../schemas/roles.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import { findRoleWord } from "../../../transcript/speakers/role-from-label.ts";
import { joinPieces } from "../../ground/pieces.ts";
import type { OutlineItem } from "../outline.ts";

/**
 * Who chairs by a note above the first turn: `Ada Renn, Moderator`, `Moderator: Ada Renn` on one row or on two, for the labels
 * `ADA RENN` and `MS. RENN`. A name that two labels end in is left alone.
 */
export function listChairs(
  items: readonly OutlineItem[],
  labels: readonly string[],
): ReadonlyMap<string, Role> {
  const speech = items.findIndex(({ kind }) => kind === "turn");
  const notes = items
    .slice(0, Math.max(0, speech))
    .flatMap((item) => (item.kind === "note" ? [joinPieces(item.pieces).trim()] : []));
  const chairs = notes.flatMap((text, index) => {
    const isHeading = findRoleWord(text.replace(/\s?[:：]$/u, "")) === "moderator";
    return (isHeading ? notes[index + 1] : readChair(text)) ?? [];
  });
  const roles = new Map<string, Role>();
  for (const chair of chairs) {
    const meant = labels.filter((label) => takeFamily(label) === takeFamily(chair));
    const [only] = meant;
    if (only !== undefined && meant.length === 1) roles.set(only, "moderator");
  }
  return roles;
}

function readChair(text: string): string | undefined {
  const [, before = "", after = ""] =
    /^([^,:：(]{3,60})(?:,\s|\s?[:：]\s?|\s\()([^,:：()]{3,60})\)?$/u.exec(text) ?? [];
  if (findRoleWord(after) === "moderator") return before;
  return findRoleWord(before) === "moderator" ? after : undefined;
}

/** The last word of a name, folded. */
function takeFamily(name: string): string {
  const [bare = ""] = normaliseLabel(name).split(/[,(（]/u);
  return bare.trim().split(/\s+/u).at(-1) ?? "";
}
