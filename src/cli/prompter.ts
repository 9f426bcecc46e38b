/** A conversation with the person at the terminal; an answer is undefined where that person gave up. */
export interface Prompter {
  show(title: string, text: string): void;
  /** Asks for a line; `check` says why an answer will not do. An empty answer leaves the question open. */
  askText(
    message: string,
    placeholder: string,
    check: (answer: string) => string | undefined,
  ): Promise<string | undefined>;
  choose(message: string, choices: readonly Choice[]): Promise<string | undefined>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Whether somebody is there to answer. */
export function isOnTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** The conversation on a real terminal; it is loaded only where there is one. */
export async function createTerminalPrompter(): Promise<Prompter> {
  giveWidth(process.stdout);
  const { isCancel, note, select, text } = await import("@clack/prompts");
  return {
    show(title, shown) {
      note(shown, title);
    },
    async askText(message, placeholder, check) {
      const validate = (answer: string | undefined) => check((answer ?? "").trim());
      const answer = await untilEnd(text({ message, placeholder, validate }));
      return answer === undefined || isCancel(answer) ? undefined : answer.trim();
    },
    async choose(message, choices) {
      const options = choices.map((choice) => ({ ...choice }));
      const answer = await untilEnd(select({ message, options }));
      return answer === undefined || isCancel(answer) ? undefined : answer;
    },
  };
}

/** A terminal that does not know its width says 0: a letter would stand on each line. */
export function giveWidth(terminal: { columns: number }): void {
  if (terminal.columns === 0) terminal.columns = 80;
}

/** An answer, or undefined where input ends before there is one, by Ctrl+D too: the process then has nothing to wait for. */
async function untilEnd<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const end = () => {
    resolve(undefined);
  };
  process.once("beforeExit", end);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    process.off("beforeExit", end);
  }
}
