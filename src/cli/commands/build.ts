import { parseArgs } from "node:util";
import { buildSite } from "../build-site.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  summary: "write the site",
  help: `Usage: npm run archive -- build [--outDir DIR] [--verbose | --silent]

\`npm run build\` is \`build\`.

Checks the content and writes the site. The last site stands until the new one is whole. LECTERN_URL and
LECTERN_BASE, or src/site.config.ts, say where it is published.

Options:
  --outDir DIR  the folder of the site (default: dist)
  --verbose     print how long each stage takes, and what Astro does in detail
  --silent      print errors alone

Example:
  npm run build -- --outDir /var/www/archive
`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options });
    const { verbose, silent, outDir } = values;
    const logLevel = verbose ? "debug" : silent ? "silent" : "info";
    const say = (text: string) => {
      if (!silent) console.log(text);
    };
    await buildSite({ outDir, logLevel, say });
    return 0;
  },
};

const options = {
  outDir: { type: "string", default: "dist" },
  verbose: { type: "boolean", default: false },
  silent: { type: "boolean", default: false },
} as const;
