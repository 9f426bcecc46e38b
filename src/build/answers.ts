import type { Archive } from "../archive/archive.ts";
import { digestValue } from "../archive/digest-value.ts";
import { answerRead, splitRead } from "../archive/reads.ts";
import { digestFiles, type Inputs } from "../files/inputs.ts";

/** Digests of the present answers to the questions of pages, each found once. */
export class Answers {
  readonly #archive: Archive;
  readonly #inputs: Inputs;
  readonly #digests = new Map<string, string>();
  readonly #lists = new WeakMap<readonly string[], string>();

  constructor(archive: Archive, inputs: Inputs) {
    this.#archive = archive;
    this.#inputs = inputs;
  }

  /** One digest for the answers to all questions of a list. */
  async digest(reads: readonly string[]): Promise<string> {
    const known = this.#lists.get(reads);
    if (known !== undefined) return known;
    const digests: string[] = [];
    for (const read of reads) digests.push(await this.#digestOne(read));
    const digest = digestValue([reads, digests]);
    this.#lists.set(reads, digest);
    return digest;
  }

  async #digestOne(read: string): Promise<string> {
    const known = this.#digests.get(read);
    if (known !== undefined) return known;
    const digest = await this.#find(read);
    this.#digests.set(read, digest);
    return digest;
  }

  /** Of files of the content the digests are known. */
  async #find(read: string): Promise<string> {
    const [kind, path = ""] = splitRead(read);
    if (kind === "file") return this.#inputs.files.get(path)?.digest ?? "";
    if (kind === "files") return digestFiles(this.#inputs, path);
    return digestValue(await answerRead(this.#archive, read));
  }
}
