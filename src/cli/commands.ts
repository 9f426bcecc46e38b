import type { Command } from "./command.ts";

/** All commands by name, in the order in which `archive --help` lists them; loaded when called. */
export const commands = {
  import: () => import("./commands/import.ts"),
  check: () => import("./commands/check.ts"),
  show: () => import("./commands/show.ts"),
  serve: () => import("./commands/serve.ts"),
} as const satisfies Record<string, () => Promise<{ command: Command }>>;
