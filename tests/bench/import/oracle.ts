/**
 * Where labels stand in raw files, by regular expressions on the raw markup alone: what the importer's turns
 * are judged by. It shares no code with the importer and is simpler than it on purpose.
 *
 * Each returns the labels in order, in capitals and without anything but letters and digits.
 */
export const oracles: Readonly<Record<string, (raw: string) => string[]>> = {
  wh: listWhLabels,
  obama: listObamaLabels,
  aupm: listAupmLabels,
};

/** A label as it is compared: capitals, letters and digits alone, `(cont)` left out. */
export function foldLabel(label: string): string {
  return label
    .replace(/\(.*?\)/g, "")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** How much two sequences of labels agree: twice their longest common subsequence, and both lengths. */
export function compareLabels(
  a: readonly string[],
  b: readonly string[],
): { matched: number; total: number } {
  let last = new Array<number>(b.length + 1).fill(0);
  for (const label of a) {
    const row = [0];
    for (const [index, other] of b.entries()) {
      const kept = Math.max(row[index] ?? 0, last[index + 1] ?? 0);
      row.push(label === other ? (last[index] ?? 0) + 1 : kept);
    }
    last = row;
  }
  return { matched: 2 * (last.at(-1) ?? 0), total: a.length + b.length };
}

const capitals = /^(?:[[("]*(?:[A-Z][A-Z.'’,\-)\]#0-9]*|Mc[A-Z]+|Mac[A-Z]+|\d+)\s*){1,9}:/;

/** A line that begins with `Q` and space, or with words in capitals and a colon. */
function listWhLabels(raw: string): string[] {
  const body = raw.replace(/^---\n[^]*?\n---\n/, "");
  return body.split("\n").flatMap((line) => {
    const text = line
      .trim()
      .replace(/\\/g, "")
      .replace(/^\d+:\d\d [AP]\.M\. [A-Z]+ /, "");
    if (/^Q[\s\u00a0]/.test(text)) return ["Q"];
    return capitals.test(text) && !/^(?:END|\d)/.test(text)
      ? [foldLabel(text.split(":")[0] ?? "")]
      : [];
  });
}

/** The same after a `<p>`, `<div>` or `<br/>`, with the escapes of the bytes literal before it. */
function listObamaLabels(raw: string): string[] {
  return raw.split(/<\/?(?:p|div|br)\b[^>]*>/).flatMap((part) => {
    const text = part.replace(/<[^>]*>/g, "").replace(/^(?:\\n|\\t|\\xc2\\xa0|\s|\\')+/, "");
    if (/^Q(?:\\xc2\\xa0|\s)/.test(text)) return ["Q"];
    return capitals.test(text) && !/^(?:END|\d)/.test(text)
      ? [foldLabel(text.split(":")[0] ?? "")]
      : [];
  });
}

const spoken =
  "PRIMEMINISTER PM JOURNALIST JOURNALISTS JRNLST QUESTION REPORTER HOST PRESSMAN COMMENT ANSWER CALLER Q J".split(
    " ",
  );
const noLabel =
  /^(?:SUBJECTS?|TRANSCRIPT|EMBARGO|TEL|T\d?E\d?L|FAX|DATE|INTERVIEWERS|PANEL|TO MEMBERS|WITH THE)/i;

/**
 * At the start of a line of the CDATA, or after a sentence on it where the line end is lost: words in capitals before a
 * colon, or at least three times the same few capitalised words; a word for a speaker before a semicolon, before a full
 * stop or nothing and speech, or with letters damaged; `1` for `J`; `Q.`. A label that another follows at once has
 * nothing said after it and opens no turn.
 */
function listAupmLabels(raw: string): string[] {
  const lines = listAupmLines(raw);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = readName(line);
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const found = lines.flatMap((line) => readLabels(line, counts));
  return found.flatMap(({ label, rest }, index) => {
    if (label === undefined || rest !== "") return label ?? [];
    const next = found
      .slice(index + 1)
      .find((other) => other.label !== undefined || other.rest !== "");
    return next?.label === undefined ? label : [];
  });
}

interface LabelledLine {
  readonly label?: string;
  readonly rest: string;
}

/** The labels that a line begins with, one after the other, and the rest of it. */
function readLabels(line: string, counts: ReadonlyMap<string, number>): LabelledLine[] {
  const question = /^[^A-Za-z0-9]*Q(?:[.,]|(?= :| [A-Z]))\s*/.exec(line)?.[0];
  if (question !== undefined) {
    return [{ label: "Q", rest: "" }, ...readLabels(line.slice(question.length), counts)].slice(
      0,
      question.length === line.length ? 1 : undefined,
    );
  }
  const [open = "", word = ""] =
    /^(PRIME MINISTER|PM|JOURNALIST|QUESTION)\.? (?=[A-Z][a-z]|I |\()/.exec(line) ?? [];
  if (open !== "") return [{ label: foldLabel(word), rest: "" }, { rest: line.slice(open.length) }];
  const [all = "", printed = ""] = /^[^A-Za-z0-9]*([^:;]{1,40}?)\s*[:;][\s.]*/.exec(line) ?? [];
  if (all === "" || noLabel.test(line) || !isLabel(printed, line, counts)) return [{ rest: line }];
  const rest = line.slice(all.length);
  return [
    { label: foldLabel(printed), rest: "" },
    ...(rest === "" ? [] : readLabels(rest, counts)),
  ];
}

function isLabel(printed: string, line: string, counts: ReadonlyMap<string, number>): boolean {
  const folded = foldLabel(printed);
  if (/^[13I]$/.test(printed) && (counts.get("J") ?? 0) > 2) return true;
  if (spoken.includes(folded)) return /[A-Z]{2}|^[QJ]$|^P\. ?M|^P M/.test(printed);
  if (isDamaged(printed, folded) || /^[FPSD][\dI]?[MH]\w?$/.test(folded)) return true;
  const name = readName(line);
  if (name === undefined) return false;
  return (
    (counts.get(name) ?? 0) > 2 ||
    /^(?:MRS?|MS|SIR|DR)\b|^[A-Z]{3,}\b.* [A-Z]{3,}|^[A-Z]{4,}$/.test(name)
  );
}

function listAupmLines(raw: string): string[] {
  return (/<!\[CDATA\[([^]*?)\]\]>/.exec(raw)?.[1] ?? "")
    .replace(/(<p>\s*PRIME)<\/p>\s*<p>\s*(MINISTER:)/g, "$1 $2")
    .split(
      /<br\s*\/?>|<\/p>|\n|(?<=[.?!]["'”’)]? )(?=(?:PRIME MINISTER|JOURNALIST|QUESTION|PM) ?[:;] )/,
    )
    .map((line) =>
      line
        .replace(/<[^>]*>/g, "")
        .replace(/&amp;/g, "&")
        .trim(),
    );
}

/** Up to five capitalised words before a colon. */
function readName(line: string): string | undefined {
  const name = /^[^A-Za-z0-9]*((?:[A-Z][A-Za-z.'’-]*\s?){1,5}):/.exec(line)?.[1]?.trim();
  return name === undefined || /^(?:Yes|No|Well|Oh|Subjects?|And|But|So|The|A)\b/.test(name)
    ? undefined
    : name;
}

/** Mostly capitals, of a likely length, with most letters of a word for a speaker in their order. */
function isDamaged(label: string, folded: string): boolean {
  const upper = label.replace(/[^A-Z]/g, "").length;
  if (folded.length < 6 || upper < folded.length * 0.6) return false;
  return ["PRIMEMINISTER", "QUESTION", "JOURNALIST"].some((word) => {
    if (Math.abs(word.length - folded.length) > 3) return false;
    return compareLabels([...word], [...folded]).matched / 2 >= word.length * 0.65;
  });
}
