import { parseArgs } from "node:util";
import { buildSite } from "../build-site.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  summary: "write the site",
  help: `Usage: npm run archive -- build [--outDir DIR] [--verbose | --silent]

\`npm run build\` is \`build\`.

Checks the content and writes the site. The last site stands until the new one is whole. LECTERN_URL and
LECTERN_BASE, or src/site.config.ts, say where it is published.
What has not changed since the last build is kept. Beside DIR stands \`.DIR.spare\`, the site before, from which the next is
made; it may be removed, as may .cache.

Options:
  --outDir DIR  the folder of the site (default: dist)
  --processes N make pages in so many processes (default: 2 where they are many and the machine has
                two processors); each needs the memory of a whole build
  --verbose     print how long each stage takes, and what Astro does in detail
  --silent      print errors alone

Example:
  npm run build -- --outDir /var/www/archive
`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options });
    const { verbose, silent, outDir } = values;
    const processes = values.processes === undefined ? undefined : Number(values.processes);
    if (processes !== undefined && !(Number.isInteger(processes) && processes > 0)) {
      console.error("Unexpected value of --processes, expected a whole number, such as 1.");
      return 1;
    }
    const logLevel = verbose ? "debug" : silent ? "silent" : "info";
    const say = (text: string) => {
      if (!silent) console.log(text);
    };
    await buildSite({ outDir, logLevel, processes, say });
    return 0;
  },
};

const options = {
  outDir: { type: "string", default: "dist" },
  processes: { type: "string" },
  verbose: { type: "boolean", default: false },
  silent: { type: "boolean", default: false },
} as const;
