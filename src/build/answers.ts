import type { Archive } from "../archive/archive.ts";
import { digestValue, shortenValue } from "../archive/digest-value.ts";
import { answerRead, splitRead } from "../archive/reads.ts";
import { digestFiles, type Inputs } from "../files/inputs.ts";

/** The present answers to the questions of pages, each found once, and digests of them. */
export class Answers {
  readonly #archive: Archive;
  readonly #inputs: Inputs;
  /** Each in few characters. */
  readonly #answers = new Map<string, string>();
  readonly #lists = new WeakMap<readonly string[], string>();

  constructor(archive: Archive, inputs: Inputs) {
    this.#archive = archive;
    this.#inputs = inputs;
  }

  /** One digest for the answers to all questions of a list. */
  async digest(reads: readonly string[]): Promise<string> {
    const known = this.#lists.get(reads);
    if (known !== undefined) return known;
    const answers: string[] = [];
    for (const read of reads) answers.push(this.#answers.get(read) ?? (await this.#find(read)));
    const digest = digestValue([reads, answers]);
    this.#lists.set(reads, digest);
    return digest;
  }

  async #find(read: string): Promise<string> {
    const answer = await this.#answer(read);
    this.#answers.set(read, answer);
    return answer;
  }

  /** Of files of the content the digests are known. */
  async #answer(read: string): Promise<string> {
    const [kind, path = ""] = splitRead(read);
    if (kind === "file") return this.#inputs.files.get(path)?.digest ?? "";
    if (kind === "files") return digestFiles(this.#inputs, path);
    return shortenValue(await answerRead(this.#archive, read));
  }
}
