/** The labels of a transcript as they are printed, each with its mark: `Minister Hayashi` → `Minister Hayashi:`. */
export type PrintedLabels = ReadonlyMap<string, string>;

export function listLabels(
  turns: readonly { readonly label?: string; readonly mark: string }[],
): PrintedLabels {
  return new Map(
    turns.flatMap(({ label, mark }) => (label === undefined ? [] : [[label, label + mark]])),
  );
}

/** A label at the start of a line of Markdown, and what ends it: its colon, or the bracket that opens it. */
export interface FoundLabel {
  /** As other turns print it, with its mark. */
  readonly label: string;
  readonly start: number;
  /** Where a sign stands without which it is no label: the colon, or the first bracket. */
  readonly sign: number;
  /** That sign, written so that it makes no label. */
  readonly escaped: string;
}

/**
 * Finds a label at the start of a line, in bold or not, also behind the sign of a list or a quotation. Bold text that is
 * written with underscores is none, nor is what has a backslash before its colon.
 */
export function findLabel(line: string, labels: PrintedLabels): FoundLabel | undefined {
  const { 0: before = "" } = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)?\**/.exec(line) ?? [];
  const rest = line.slice(before.length);
  const start = before.length;
  const { 0: bracketed = "" } = /^【[^】]{1,200}】/.exec(rest) ?? [];
  if (labels.get(bracketed) === bracketed && bracketed !== "")
    return { label: bracketed, start, sign: start, escaped: escapeSign("【") };
  const [written = "", name = ""] = /^([^*:：\\]{1,200})\**[:：]/.exec(rest) ?? [];
  const label = labels.get(name.trim());
  if (label === undefined) return undefined;
  const sign = start + written.length - 1;
  return { label, start, sign, escaped: escapeSign(written.slice(-1)) };
}

function escapeSign(sign: string): string {
  return sign === ":" ? "\\:" : `&#${String(sign.codePointAt(0))};`;
}
