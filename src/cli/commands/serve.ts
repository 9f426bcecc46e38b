import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findCache } from "../../files/cache.ts";
import { findProjectRoot } from "../../files/project-root.ts";
import { type Command, UsageError } from "../command.ts";
import { startServer } from "../preview/server.ts";

export const command: Command = {
  summary: "serve the built site on this machine",
  help: `Usage: npm run archive -- serve [--build] [--demo] [--dir DIR] [--port N] [--host NAME]

Serves the built site as a static host would, until it is stopped with Ctrl+C, and prints the address.
\`npm start\` is \`serve --build\`.

Options:
  --build      build the site first
  --demo       the invented archive of tests/demo in place of this one
  --dir DIR    the folder of the built site (default: dist, or demo in the cache)
  --port N     the port (default: 4321, or any free one where that is taken)
  --host NAME  the name or address to listen on (default: localhost; 0.0.0.0 shows it to the network)

Example:
  npm run archive -- serve --build --port 8080
`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options });
    const port = readPort(values.port);
    if (values.demo) Object.assign(process.env, demo);
    const dir = resolve(values.dir ?? (values.demo ? join(findCache(), "demo") : "dist"));
    if (values.build && (await build(dir)) !== 0) {
      console.error("The build failed, so nothing is served. The errors are listed above.");
      return 1;
    }
    if (!existsSync(join(dir, "index.html"))) {
      throw new UsageError(
        `Unexpected --dir \`${values.dir ?? dir}\` without index.html, expected the folder of a built site. ` +
          "Add --build, or run `npm run build` first.",
      );
    }
    const { site } = await import("../../site.config.ts");
    const hint = values.demo ? "" : demoHint;
    return await serve({ dir, base: site.base, port, host: values.host }, site.name, hint);
  },
};

/** The archive of `--demo`, and the settings by which its pages say that it is invented. */
const demoContent = join(findProjectRoot(), "tests", "demo");
const demo = { LECTERN_CONTENT: demoContent, LECTERN_SITE: join(demoContent, "site.yaml") };
const demoHint = "`npm start -- --demo` shows an invented archive, written to try it with.\n";

const options = {
  build: { type: "boolean", default: false },
  demo: { type: "boolean", default: false },
  dir: { type: "string" },
  port: { type: "string" },
  host: { type: "string" },
} as const;

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`Unexpected port \`${text}\`, expected a number from 0 to 65535.`);
}

/** Builds in a process of its own, whose memory is free afterwards, and resolves to its exit code. */
async function build(dir: string): Promise<number> {
  const main = join(import.meta.dirname, "../main.ts");
  const child = spawn(process.execPath, [main, "build", "--outDir", dir], { stdio: "inherit" });
  return await new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      done(code ?? 1);
    });
  });
}

/** Runs until the process is told to end. */
async function serve(
  settings: Parameters<typeof startServer>[0],
  name: string,
  hint: string,
): Promise<number> {
  const served = await startServer(settings).catch((error: unknown) => explainFailure(error));
  const stopped = new Promise((done) => {
    process.once("SIGINT", done).once("SIGTERM", done);
  });
  console.log(`\n${name} is at ${served.url}\n${hint}Press Ctrl+C to stop.`);
  await stopped;
  await served.close();
  return 0;
}

function explainFailure(error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: "Another program uses that port. Choose another one with --port.",
    EACCES: "The system refuses that port. Choose one above 1023 with --port.",
    EADDRNOTAVAIL: "Unexpected --host, expected a name or address of this machine.",
    ENOTFOUND: "Unexpected --host, expected a name or address of this machine.",
  };
  const reason = reasons[code];
  throw reason === undefined ? error : new UsageError(reason);
}
