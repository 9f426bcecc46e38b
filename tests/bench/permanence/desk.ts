import type { Problem } from "../../../src/problems/problem.ts";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PartialId } from "../../../src/ledger/pure/id.ts";
import { nameLedgerFile } from "../../../src/ledger/pure/ledger.ts";
import { nameIdFolder } from "../../../src/schemas/conference-id.ts";
import type { Redirect, Withdrawal } from "../../../src/schemas/permalink.ts";
import type { SimConference } from "./conference.ts";
import type { Edition } from "./edition.ts";
import { type Holder, isThere } from "./truth.ts";

/**
 * What a person does in the files between an import and a publication: renames a conference, withdraws an
 * exchange or all of it, answers what the import asks, adds to the ledger the lines that import and check
 * print.
 */
export class Desk {
  readonly root: string;
  readonly today: string;

  constructor(root: string, today: string) {
    this.root = root;
    this.today = today;
  }

  /** Gives the files of a conference another name, and names the earlier one in the transcript; undone by what is given back. */
  rename({ id, language, formerly }: SimConference, next: string): () => void {
    const [before, after] = [this.#locate(id, language), this.#locate(next, language)];
    const text = readFileSync(before, "utf8");
    const named = text
      .replace(/^formerly:(?: \[.*\]\n|\n(?: *- .*\n)+)/m, "")
      .replace("---\n", `---\nformerly: [${[...formerly, id].join(", ")}]\n`);
    writeFileSync(after, named);
    rmSync(before);
    return () => {
      writeFileSync(before, text);
      rmSync(after);
    };
  }

  /** Takes a unit out of the transcript, with headings that no other stands below, and says in the ledger why it was withdrawn. */
  withdraw({ id, language }: SimConference, unit: string, why: string): void {
    const path = this.#locate(id, language);
    const whole = new RegExp(`^#{2,6} ${unit}(?=[.\\s]|$)[^]*?(?=^#{1,6} |(?![^]))`, "m");
    const text = readFileSync(path, "utf8").replace(whole, "");
    writeFileSync(path, removeEmptyHeadings(text));
    this.#declareWithdrawal({ conference: id, unit, language }, why);
  }

  /** Takes the transcript away, and says in the ledger why the conference was withdrawn; undone by what is given back. */
  withdrawAll({ id, language }: SimConference, why: string): () => void {
    const [path, away] = [this.#locate(id, language), join(this.root, "withdrawn.md")];
    const [permalinks, before] = [join(this.root, "permalinks"), join(this.root, "before")];
    cpSync(permalinks, before, { recursive: true });
    renameSync(path, away);
    this.#declareWithdrawal({ conference: id, language }, why);
    return () => {
      renameSync(away, path);
      rmSync(permalinks, { recursive: true });
      renameSync(before, permalinks);
    };
  }

  /** Makes a unit have another id, in its heading. */
  renumber({ id, language }: SimConference, changes: ReadonlyMap<string, string>): void {
    const path = this.#locate(id, language);
    const heading = /^(#{2,6} )([QS]\d+[a-z]*)(?=[.\s]|$)/gm;
    const text = readFileSync(path, "utf8").replace(
      heading,
      (_, signs: string, unit: string) => signs + (changes.get(unit) ?? unit),
    );
    writeFileSync(path, text);
  }

  /** Adds a line to the ledger, or writes it in place of one that has the same beginning. */
  declare(id: string, line: string, replaced?: number): void {
    const path = this.#locateLedger(id);
    const lines = this.#readLines(id);
    const dated = line.replace("YYYY-MM-DD", this.today).replace('"…"', '"Told by the publisher"');
    if (replaced === undefined) lines.push(dated);
    else lines[replaced - 1] = dated;
    writeFileSync(path, `${lines.join("\n")}\n`);
  }

  /**
   * Answers what `check` doubts: who looks where the words are writes the line that is told if it is right,
   * or else the right one, with the fingerprint of the text that was looked at. Tells whether it was right.
   */
  settle(
    { id, language }: SimConference,
    { line, message, fix = "" }: Problem,
    holder: Holder,
  ): boolean {
    const told = /"to":"[^"]*#(\w+)"/.exec(fix)?.[1];
    const unit = /`\S+#(\w+)@/.exec(message)?.[1];
    const added = /add `([^`]*)` to this line/.exec(fix)?.[1] ?? "";
    const held = isThere(holder) ? holder : undefined;
    const to = held?.near.find((one) => one.id === told)?.id ?? held?.unit.id;
    const target =
      to === undefined ? { withdrawn: this.today } : { to: `#${to}`, moved: this.today };
    const sure = to === told ? readLine(fix) : (JSON.parse(`{${added}}`) as Certain);
    const own = fix.includes("in place of this line") ? line : undefined;
    const why = to === undefined && own !== undefined ? this.#readReason(id, own) : undefined;
    const record = {
      conference: id,
      unit,
      language,
      ...target,
      why: why ?? "…",
      certain: sure.certain,
      ...(to !== undefined && { not: sure.not }),
    };
    this.declare(id, JSON.stringify(record), own);
    return to === told;
  }

  #declareWithdrawal(id: PartialId & { readonly conference: string }, why: string): void {
    this.declare(id.conference, JSON.stringify({ ...id, withdrawn: this.today, why }));
  }

  /** Why a line of the ledger withdraws an id; undefined for a redirect. */
  #readReason(id: string, line: number): string | undefined {
    const record = JSON.parse(this.#readLines(id)[line - 1] ?? "{}") as Partial<Withdrawal>;
    return record.withdrawn === undefined ? undefined : record.why;
  }

  #readLines(id: string): string[] {
    return readFileSync(this.#locateLedger(id), "utf8").trim().split("\n");
  }

  #locateLedger(id: string): string {
    return join(this.root, "permalinks", nameLedgerFile(id));
  }

  #locate(id: string, language: string): string {
    return join(this.root, "transcripts", nameIdFolder(id), `${id}.${language}.md`);
  }
}

/** The line that is told. */
function readLine(fix: string): Certain {
  return JSON.parse(/\{.*?\}/.exec(fix)?.[0] ?? "{}") as Certain;
}

/** Which texts a person looked at. */
type Certain = Pick<Redirect, "certain" | "not">;

/** Takes out headings of topics, then of sections, that no unit follows any more. */
function removeEmptyHeadings(text: string): string {
  return text
    .replace(/^#{3,6} (?![QS]\d+[a-z]*(?:[.\s]|$)).*\n\s*(?=#{2,6} (?![QS]\d)|(?![^]))/gm, "")
    .replace(/^## .*\n\s*(?=## |(?![^]))/gm, "");
}

/** What a person who knows where the words of an id are changes in the file, and what is declared. */
export function answer(
  unit: string,
  holder: Holder | undefined,
  { conference }: Pick<Edition, "conference">,
  isNew: (id: string) => boolean,
): { readonly changes: ReadonlyMap<string, string>; readonly to: string | undefined } {
  const present = conference.units.some(({ id }) => id === unit);
  const target = holder === undefined || !isThere(holder) ? undefined : holder;
  if (target?.near.some(({ id }) => id === unit) === true) return { changes: new Map(), to: unit };
  const to = target?.unit.id;
  if (to !== undefined && isNew(to) && to.startsWith(unit.charAt(0))) {
    return { changes: new Map([[to, unit], ...(present ? [[unit, to] as const] : [])]), to: unit };
  }
  const fresh = `${unit.replace(/[a-z]+$/, "")}z${String.fromCharCode(97 + (conference.units.length % 26))}`;
  return { changes: present ? new Map([[unit, fresh]]) : new Map(), to };
}
