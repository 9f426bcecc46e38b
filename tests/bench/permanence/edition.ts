import { listHindrances } from "../../../src/ledger/pure/hindrances.ts";
import { readInputs } from "../../../src/files/inputs.ts";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../../../src/archive/archive.ts";
import { readLedger } from "../../../src/ledger/store/ledger-file.ts";
import { loadTranscript } from "../../../src/archive/read/load-transcript.ts";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { checkPermalinks } from "../../../src/ledger/store/check-permalinks.ts";
import { readLibrary } from "../../../src/cli/import-library.ts";
import {
  planArchivePublication,
  recordPublication,
} from "../../../src/ledger/store/publish-archive.ts";
import { checkWords, readWords } from "../../../src/ledger/store/words-file.ts";
import { importFile } from "../../../src/importer/roof/import-file.ts";
import { noOptions } from "../../no-options.ts";
import type { Ledger } from "../../../src/ledger/pure/ledger.ts";
import type { WordsByFingerprint } from "../../../src/ledger/pure/published-words.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { nameIdFolder } from "../../../src/schemas/conference-id.ts";
import type { SimConference } from "./conference.ts";
import { answer, Desk } from "./desk.ts";
import { followWords, markPublished } from "./follow.ts";
import { type RawText, removeUnit, writeRaw } from "./raw-text.ts";
import type { Holder } from "./truth.ts";
import { joinSentences } from "../../join-sentences.ts";

/** A published conference in a content folder of its own, with its raw text and its ledger. */
export interface Edition {
  readonly root: string;
  /** Extension of the raw file. */
  readonly extension: string;
  readonly conference: SimConference;
  readonly raw: RawText;
  readonly ledger: Ledger;
  /** The ledger's file, and the words of what it names. */
  readonly text: string;
  readonly words: WordsByFingerprint;
  readonly number: number;
}

/** What an import of an edited text, or the withdrawal of a unit, did. */
export interface Reimport {
  readonly edition: Edition;
  /** Units that the words did not decide, so that a person was asked. */
  readonly asked: number;
  /** Lines for the ledger that `check` asked a person for, by kind, and how many were not right as printed. */
  readonly declared: Readonly<Record<string, number>>;
  readonly corrected: number;
  /** Redirects that the publication led on by itself. */
  readonly renewed: number;
  /** What `check` still found wrong, or why nothing was imported. */
  readonly problems: readonly string[];
}

/** Finds where the words of every unit ever published truly are, by id. */
export type FindTruth = (conference: SimConference) => ReadonlyMap<string, Holder>;

/** Imports and publishes a raw text for the first time; undefined where it is refused. */
export async function publishFirst(
  root: string,
  extension: string,
  raw: RawText,
): Promise<Edition | undefined> {
  mkdirSync(join(root, "permalinks"), { recursive: true });
  const problems = await runImport(root, extension, raw);
  if (problems === undefined) return undefined;
  const { archive, conference, raw: grouped, strays } = await readBack(root, raw);
  if (strays > 0 || archive.problems.some(({ level }) => level === "error")) return undefined;
  return await publish({ root, extension, conference, raw: grouped, number: 0 }, archive);
}

/**
 * Imports an edited raw text over a published one with `--force`, under a new name where one is given; a
 * person answers what the import asks, adds the lines that it and `check` print, and publishes.
 */
export async function reimport(
  before: Edition,
  edited: RawText,
  name: string,
  findTruth: FindTruth,
): Promise<Reimport> {
  const { root, extension, number } = before;
  const desk = new Desk(root, countDays(number + 1));
  const undo = name === before.conference.id ? undefined : desk.rename(before.conference, name);
  const told = await runImport(root, extension, edited, { ...before.conference, id: name });
  if (told === undefined) {
    undo?.();
    return { ...idle, edition: before, problems: ["The import was refused."] };
  }
  const first = await readBack(root, edited);
  const { asked, renumbered } = answerQuestions(desk, told, first.conference, before, findTruth);
  for (const problem of told) {
    const line = isQuestion(problem) ? undefined : findLine(problem);
    const toPresent = (to: string) => renumbered.get(to) ?? to;
    if (line !== undefined) desk.declare(name, line.replace(/(?<="to":"#)\w+/, toPresent));
  }
  return { ...(await publishNext(desk, before, edited, findTruth)), asked };
}

/** Withdraws a unit of a published transcript, which its publisher's text has no longer either, and publishes. */
export async function withdrawUnit(
  before: Edition,
  unit: string,
  why: string,
  findTruth: FindTruth,
): Promise<Reimport> {
  const { root, conference, number } = before;
  const desk = new Desk(root, countDays(number + 1));
  desk.withdraw(conference, unit, why);
  return await publishNext(desk, before, removeUnit(before.raw, unit, number), findTruth);
}

/** Withdraws a whole conference, publishes without it, and brings everything back as it was. */
export async function withdrawAll(
  { root, conference, number }: Edition,
  why: string,
): Promise<{ readonly ledger: Ledger; readonly problems: readonly string[] }> {
  const desk = new Desk(root, countDays(number + 1));
  const bringBack = desk.withdrawAll(conference, why);
  const archive = await readContent(root);
  for (const problem of await listErrors(archive)) {
    const line = findLine(problem);
    if (line !== undefined) desk.declare(conference.id, line.replace('"…"', JSON.stringify(why)));
  }
  const problems = (await listErrors(archive)).map(joinSentences);
  await writePublication(archive, number + 1);
  const { ledger } = await readLedger(root, "content");
  const left = (await listErrors(await readContent(root))).map(joinSentences);
  bringBack();
  return { ledger, problems: [...problems, ...left] };
}

/** A person adds the lines that `check` prints, and publishes what stands in the files. */
async function publishNext(
  desk: Desk,
  { root, extension, number }: Edition,
  edited: RawText,
  findTruth: FindTruth,
): Promise<Reimport> {
  const settled = await settleCheck(desk, edited, findTruth);
  const { archive, conference, raw } = await readBack(root, edited);
  const errors = await listErrors(archive);
  const problems = listHindrances(errors).map(joinSentences);
  const renewed = errors.length - problems.length;
  const edition = await publish({ root, extension, conference, raw, number: number + 1 }, archive);
  const left = (await listErrors(await readContent(root))).map(joinSentences);
  return { edition, asked: 0, ...settled, renewed, problems: [...problems, ...left] };
}

/** A publication a day. */
function countDays(number: number): string {
  return Temporal.PlainDate.from("2026-11-23").add({ days: number }).toString();
}

const idle = { asked: 0, declared: {}, corrected: 0, renewed: 0 };

async function runImport(
  root: string,
  extension: string,
  raw: RawText,
  { id, language }: Partial<SimConference> = {},
): Promise<readonly Problem[] | undefined> {
  const file = join(root, `received${extension}`);
  writeFileSync(file, writeRaw(raw));
  const options = {
    ...{ ...noOptions, root, dryRun: false, force: true },
    ...(id !== undefined && { id }),
    ...(language !== undefined && { language }),
  };
  const { outcome, report } = await importFile(file, options, await readLibrary(root));
  return outcome === "refused" ? undefined : report.problems;
}

async function readContent(root: string): Promise<Archive> {
  return await readArchive({ root });
}

async function readBack(root: string, raw: RawText) {
  const archive = await readContent(root);
  const [entry] = archive.entries;
  if (entry === undefined) throw new Error(archive.problems.map(joinSentences).join("\n"));
  return { archive, ...followWords(await loadTranscript(archive, entry), raw) };
}

function isQuestion({ message }: Problem): boolean {
  return message.startsWith("It is not certain whether ");
}

function answerQuestions(
  desk: Desk,
  told: readonly Problem[],
  conference: SimConference,
  before: Edition,
  findTruth: FindTruth,
): { readonly asked: number; readonly renumbered: ReadonlyMap<string, string> } {
  const holders = findTruth(conference);
  const earlier = new Set(before.conference.units.map(({ id }) => id));
  const renumbered = new Map<string, string>();
  const questions = told.filter(isQuestion);
  for (const { message } of questions) {
    const unit = /continues (\S+)\.$/.exec(message)?.[1] ?? "";
    const holder = holders.get(unit);
    const { changes, to } = answer(unit, holder, { conference }, (id) => !earlier.has(id));
    desk.renumber(conference, changes);
    for (const [was, now] of changes) renumbered.set(was, now);
    const id = { conference: conference.id, unit, language: conference.language };
    if (to === undefined)
      desk.declare(conference.id, JSON.stringify({ ...id, withdrawn: desk.today, why: "Gone" }));
    else if (to !== unit) {
      desk.declare(
        conference.id,
        JSON.stringify({ ...id, to: `#${to}`, moved: desk.today, why: "Merged" }),
      );
    }
  }
  return { asked: questions.length, renumbered };
}

/** Adds the lines that `check` prints until it prints no more. */
async function settleCheck(
  desk: Desk,
  raw: RawText,
  findTruth: FindTruth,
): Promise<Pick<Reimport, "declared" | "corrected">> {
  const declared: Record<string, number> = {};
  let corrected = 0;
  for (let round = 0; round < 3; round++) {
    const { archive, conference } = await readBack(desk.root, raw);
    const holders = findTruth(conference);
    const problems = listHindrances(await listErrors(archive));
    for (const problem of problems) {
      const { kind, message } = problem;
      const holder = holders.get(/`\S+#(\w+)@/.exec(message)?.[1] ?? "") ?? "gone";
      const line = findLine(problem);
      if (line === undefined) continue;
      if (!doubts.has(kind)) desk.declare(conference.id, line);
      else if (!desk.settle(conference, problem, holder)) corrected += 1;
    }
    if (problems.length === 0) break;
    for (const { kind } of problems) declared[kind] = (declared[kind] ?? 0) + 1;
  }
  return { declared, corrected };
}

const doubts: ReadonlySet<string> = new Set(["permalink-hidden", "permalink-target"]);

function findLine({ fix = "" }: Problem): string | undefined {
  return /\{"conference".*?\}/.exec(fix)?.[0];
}

async function listErrors(archive: Archive): Promise<Problem[]> {
  const { ledger, problems: faults } = await readLedger(archive.root, "content");
  const problems = [
    ...archive.problems,
    ...faults,
    ...(await checkWords(
      archive.root,
      "content",
      ledger,
      new Set(),
      readInputs(archive.root, undefined),
    )),
    ...(await checkPermalinks(archive, ledger)),
  ];
  return problems.filter(({ level }) => level === "error");
}

async function publish(
  edition: Omit<Edition, "ledger" | "text" | "words">,
  archive: Archive,
): Promise<Edition> {
  const { root, conference, number } = edition;
  await writePublication(archive, number);
  const { ledger } = await readLedger(root, "content");
  const text = readFileSync(
    join(root, "permalinks", `${nameIdFolder(conference.id)}.jsonl`),
    "utf8",
  );
  const named = [...ledger.published.values()].map(({ record }) => record.conference);
  const words = await readWords(root, ledger, named);
  return { ...edition, ledger, text, words, raw: markPublished(edition, number) };
}

async function writePublication(archive: Archive, number: number): Promise<void> {
  await recordPublication(archive, await planArchivePublication(archive, countDays(number)));
}
