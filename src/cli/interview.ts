import type { Ask } from "../importer/ground/asks.ts";
import type { FileOptions } from "../importer/ground/options.ts";
import { languageTag, line as lineField, slug, timeZone } from "../schemas/values.ts";
import { startField } from "../schemas/start.ts";
import { showText } from "../text/show-characters.ts";
import type { Choice, Prompter } from "./prompter.ts";

/**
 * Asks all that is missing or doubtful in a document, each with the rows in question, and gives the options with the
 * answers; undefined where the person gave up. What is left empty stays as it is.
 */
export async function interview(
  asks: readonly Ask[],
  options: FileOptions,
  rows: readonly string[],
  prompter: Prompter,
): Promise<FileOptions | undefined> {
  let answered = options;
  let shown = "";
  for (const ask of asks) {
    const text = `${showText(ask.message)}\n\n${showRows(rows, ask.line)}`;
    const title = ask.required ? "Nothing can be imported without this" : "This is doubtful";
    if (text !== shown) prompter.show(title, text);
    shown = text;
    const next =
      ask.flag === "role"
        ? await askRole(ask.label ?? "", answered, prompter)
        : ask.flag === "labels"
          ? await askLabels(answered, prompter)
          : await askField(ask, answered, prompter);
    if (next === undefined) return undefined;
    answered = next;
  }
  return answered;
}

/** Asks whether what was said of a document is kept for its publisher, and under which id; undefined if not. */
export async function offerProfile(
  publisher: string,
  suggested: string,
  prompter: Prompter,
): Promise<string | undefined> {
  const kept = await prompter.choose(`Keep what you said for the next text of ${publisher}?`, [
    { value: "yes", label: "Yes, in content/publishers" },
    { value: "no", label: "No" },
  ]);
  if (kept !== "yes") return undefined;
  const check = (answer: string) => (answer === "" ? undefined : findFault(slug, answer));
  const id = await prompter.askText("Under which id?", suggested, check);
  return id === "" ? suggested : id;
}

/** The row, and those around it. */
function showRows(rows: readonly string[], line: number): string {
  const first = Math.max(1, line - 1);
  return rows
    .slice(first - 1, first + 5)
    .map((row, index) => `${String(first + index).padStart(5)}  ${showText(row.slice(0, 100))}`)
    .join("\n");
}

const questions: Readonly<Record<FieldFlag, string>> = {
  title: "What is its title?",
  start: "When did it begin? (2022-02-02, 2022-02-02T08:13, or undated)",
  timeZone: "In which time zone was it held?",
  language: "In which language is it? (en, ja, zh-Hant)",
  publisher: "Who publishes it?",
};

const checks: Readonly<Record<FieldFlag, Check>> = {
  title: lineField,
  start: startField,
  timeZone,
  language: languageTag,
  publisher: lineField,
};

type FieldFlag = Exclude<Ask["flag"], "labels" | "role">;

interface Check {
  safeParse(value: string): {
    success: boolean;
    error?: { issues: { message: string }[] } | undefined;
  };
}

async function askField(
  { flag, examples, required }: Ask,
  options: FileOptions,
  prompter: Prompter,
): Promise<FileOptions | undefined> {
  if (flag === "labels" || flag === "role") return options;
  const check = (answer: string) =>
    answer === "" ? (required ? "expected an answer" : undefined) : findFault(checks[flag], answer);
  const answer = await prompter.askText(questions[flag], examples.join(" or "), check);
  if (answer === undefined) return undefined;
  return answer === "" ? options : { ...options, [flag]: answer };
}

async function askLabels(
  options: FileOptions,
  prompter: Prompter,
): Promise<FileOptions | undefined> {
  let answered: FileOptions = options;
  for (const [does, name] of [
    ["asks", "questioners"],
    ["answers", "respondents"],
  ] as const) {
    const message = `Which label ${does}? As the rows print it; several with / between them; empty for none.`;
    const answer = await prompter.askText(message, "", () => undefined);
    if (answer === undefined) return undefined;
    const labels = answer.split(" / ").flatMap((label) => label.trim() || []);
    answered = { ...answered, [name]: [...answered[name], ...labels] };
  }
  return answered;
}

const roleChoices: readonly Choice[] = [
  { value: "questioners", label: "It asks" },
  { value: "respondents", label: "It answers or speaks" },
  { value: "moderators", label: "It chairs" },
  { value: "", label: "Leave it as it is" },
];

async function askRole(
  label: string,
  options: FileOptions,
  prompter: Prompter,
): Promise<FileOptions | undefined> {
  const answer = await prompter.choose(`What does \`${showText(label)}\` do?`, roleChoices);
  if (answer === undefined) return undefined;
  const role = (["questioners", "respondents", "moderators"] as const).find(
    (one) => one === answer,
  );
  return role === undefined ? options : { ...options, [role]: [...(options[role] ?? []), label] };
}

function findFault(check: Check, value: string): string | undefined {
  const { success, error } = check.safeParse(value);
  return success ? undefined : (error?.issues[0]?.message ?? "expected another value");
}
