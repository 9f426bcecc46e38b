/** How long the stages of a build take, in milliseconds of the clock and of the processor. */
export class Stages {
  readonly #spent = new Map<string, Spent>();
  #entered = "";
  #leave: () => void = () => undefined;

  /** Does a piece of work that belongs to a stage. */
  time<Result>(stage: string, work: () => Result): Result {
    const stop = this.#start(stage);
    try {
      return work();
    } finally {
      stop();
    }
  }

  /** The same for work that takes until its promise is settled. */
  async wait<Result>(stage: string, work: () => Promise<Result>): Promise<Result> {
    const stop = this.#start(stage);
    try {
      return await work();
    } finally {
      stop();
    }
  }

  /** Goes on in a stage, until another is entered; an empty name is none. To ask the system for the time takes as long as a small part. */
  enter(stage: string): void {
    if (stage === this.#entered) return;
    this.#leave();
    this.#entered = stage;
    this.#leave = stage === "" ? () => undefined : this.#start(stage);
  }

  /** One line for each stage: `render 1234 ms, 1200 ms of the processor`. */
  describe(): string {
    return Array.from(this.#spent, ([stage, { wall, processor }]) => {
      const [all, own] = [wall, processor].map((time) => String(Math.round(time)));
      return `stage ${stage}: ${all ?? ""} ms, ${own ?? ""} ms of the processor`;
    }).join("\n");
  }

  #start(stage: string): () => void {
    const wall = performance.now();
    const usage = process.cpuUsage();
    return () => {
      const { user, system } = process.cpuUsage(usage);
      const known = this.#spent.get(stage) ?? { wall: 0, processor: 0 };
      known.wall += performance.now() - wall;
      known.processor += (user + system) / 1000;
      this.#spent.set(stage, known);
    };
  }
}

interface Spent {
  wall: number;
  processor: number;
}
