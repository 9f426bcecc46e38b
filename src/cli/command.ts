/** One `archive <name>` command: it reads arguments and files, prints, and says how it ended. */
export interface Command {
  /** One line for `archive --help`. */
  readonly summary: string;
  /** What `archive <name> --help` prints: usage, every option with its default, an example. */
  readonly help: string;
  /** Runs with the arguments after the name; resolves to the exit code, 0 or 1. */
  run(args: readonly string[]): Promise<number>;
}

/** A mistake in the call of a command: `main` prints the message with the usage and exits with 1. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
