import type { Command } from "./command.ts";

/** All commands by name, in the order in which `archive --help` lists them; loaded when called. */
export const commands = {
  import: () => import("./commands/import.ts"),
  audit: () => import("./commands/audit.ts"),
  check: () => import("./commands/check.ts"),
  publish: () => import("./commands/publish.ts"),
  diff: () => import("./commands/diff.ts"),
  people: () => import("./commands/people.ts"),
  pin: () => import("./commands/pin.ts"),
  show: () => import("./commands/show.ts"),
  schema: () => import("./commands/schema.ts"),
  stats: () => import("./commands/stats.ts"),
  build: () => import("./commands/build.ts"),
  serve: () => import("./commands/serve.ts"),
} as const satisfies Record<string, () => Promise<{ command: Command }>>;
