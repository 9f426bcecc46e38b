import { parseArgs } from "node:util";
import { buildSite } from "../build-site.ts";
import type { Command } from "../command.ts";
import { foldRoutes } from "../fold-routes.ts";

export const command: Command = {
  summary: "write the site",
  help: `Usage: npm run archive -- build [--outDir DIR] [--verbose | --silent]

\`npm run build\` is \`build\`.

Checks the content and writes the site. The last site stands until the new one is whole. LECTERN_URL and
LECTERN_BASE, or src/site.config.ts, say where it is published.

Options:
  --outDir DIR  the folder of the site (default: dist)
  --verbose     print each file, and what Astro does in detail
  --silent      print errors alone

Example:
  npm run build -- --outDir /var/www/archive
`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options });
    const { verbose, silent, ...config } = values;
    const logLevel = verbose ? "debug" : silent ? "silent" : "info";
    if (!verbose) shortenOutput();
    await buildSite({ ...config, logLevel });
    return 0;
  },
};

const options = {
  outDir: { type: "string" },
  verbose: { type: "boolean", default: false },
  silent: { type: "boolean", default: false },
} as const;

/** Astro writes to the standard output itself. */
function shortenOutput(): void {
  const { stdout } = process;
  const write = foldRoutes(stdout.write.bind(stdout));
  stdout.write = (text: string | Uint8Array) => {
    write(typeof text === "string" ? text : Buffer.from(text).toString());
    return true;
  };
}
