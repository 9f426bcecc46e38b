import { hash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import { shortenValue } from "../archive/digest-value.ts";
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
    for (const read of reads) {
      const answer = this.#answers.get(read) ?? this.#find(read);
      // Most are known at once, and to wait takes longer than to find them.
      answers.push(typeof answer === "string" ? answer : await answer);
    }
    // No question and no answer holds the character that stands between them.
    const digest = hash("sha256", `${reads.join("\0")}\0\0${answers.join("\0")}`);
    this.#lists.set(reads, digest);
    return digest;
  }

  #find(read: string): string | Promise<string> {
    const answer = this.#answer(read);
    if (typeof answer === "string") {
      this.#answers.set(read, answer);
      return answer;
    }
    return answer.then((text) => {
      this.#answers.set(read, text);
      return text;
    });
  }

  /** Of files of the content the digests are known. */
  #answer(read: string): string | Promise<string> {
    const [kind, path = ""] = splitRead(read);
    if (kind === "file") return this.#inputs.files.get(path)?.digest ?? "";
    if (kind === "files") return digestFiles(this.#inputs, path);
    const answer = answerRead(this.#archive, read);
    return answer instanceof Promise ? answer.then(shortenValue) : shortenValue(answer);
  }
}
