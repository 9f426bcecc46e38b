import type { Role } from "../../schemas/roles.ts";
import { findRoleWord, namesOutlet } from "../../transcript/speakers/role-from-label.ts";
import type { DraftLabelMeaning } from "../ground/draft.ts";
import { endsSentence } from "../ground/lines.ts";
import { tidyPieces } from "../ground/pieces.ts";
import type { Row } from "../ground/rows.ts";

/** The rows of a document, of which those of a key are notes, and what the key says. */
interface ReadKey {
  readonly rows: Row[];
  /** The initials, as labels. */
  readonly labels: readonly string[];
  readonly meanings: readonly DraftLabelMeaning[];
}

/**
 * Reads the key that says whose the initials are which stand before speech without a mark: at least three rows below each
 * other above the speech, of whose initials most begin rows below.
 *
 * @example rows `TAG Dr Tora Gale`, `FC Fay Cole`, `NL Nina Lund, AFP`, `FC Hello, all.`, `TAG Thank you.` →
 * labels ["TAG", "FC", "NL"]
 */
export function readSpeakerKey(rows: readonly Row[]): ReadKey {
  const start = rows.slice(0, highest).findIndex((_, index) => {
    return [0, 1, 2].every((step) => readEntry(rows[index + step]) !== undefined);
  });
  const rest = start < 0 ? [] : rows.slice(start);
  const end = rest.findIndex((row) => readEntry(row) === undefined);
  const entries = rest.slice(0, Math.max(0, end)).flatMap((row) => readEntry(row) ?? []);
  const labels = entries.map(({ initials }) => initials);
  const below = rest.slice(Math.max(0, end));
  const met = labels.filter((label) =>
    below.some((row) => row.text.startsWith(label) && /^\s/u.test(row.text.slice(label.length))),
  );
  if (entries.length < 3 || new Set(labels).size < labels.length || met.length * 2 <= labels.length)
    return { rows: [...rows], labels: [], meanings: [] };
  return {
    rows: rows.map((row, index) =>
      index < start || index >= start + entries.length ? row : noteRow(row),
    ),
    labels,
    meanings: entries.map(({ initials, name }) => ({
      label: initials,
      meaning: { name, ...readRole(name) },
      from: [],
    })),
  };
}

/** How far down a key begins. */
const highest = 40;

/** `NL Nina Lund, AFP`: initials and a name, and no sentence. */
function readEntry(row: Row | undefined): { initials: string; name: string } | undefined {
  if (row === undefined || row.block !== undefined || endsSentence(row.text.trim()))
    return undefined;
  const [, initials, name] =
    /^(\p{Lu}{1,5})[\s\u3000]{1,20}(\p{Lu}\S{0,40}(?:\s\S{1,40}){1,8})$/u.exec(row.text.trim()) ??
    [];
  return initials === undefined || name === undefined ? undefined : { initials, name };
}

function readRole(name: string): { role?: Role } {
  const role = findRoleWord(name) ?? (namesOutlet(name) ? "questioner" : undefined);
  return role === undefined ? {} : { role };
}

/** The row as a note, of which the words are no label and no speech. */
function noteRow(row: Row): Row {
  return { ...row, text: "", block: { kind: "note", pieces: tidyPieces(row.pieces) } };
}
