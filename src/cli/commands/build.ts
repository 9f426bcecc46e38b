import { globSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { buildSite } from "../build-site.ts";
import { readShare, type Share } from "../../build/share.ts";
import { type Command, UsageError } from "../command.ts";

export const command: Command = {
  summary: "write the site",
  help: `Usage: npm run archive -- build [--outDir DIR] [--part N/M | --join [DIR…]]
                                      [--verbose | --silent]

\`npm run build\` is \`build\`.

Checks the content and writes the site. The last site stands until the new one is whole; killed in the moment in which
it takes its place, a build leaves what the next one finishes. LECTERN_URL and LECTERN_BASE, or src/site.config.ts,
say where it is published.
What has not changed since the last build is kept, as it stands in DIR. What is known of it is in .cache, which may be
removed: then all is made anew.

What one machine would not build in its time, several do: each builds a part of the pages, a stretch of years, and one
joins the parts, of the same files, settings and code, to the site that a single build would give.

Options:
  --outDir DIR  the folder of the site, which is replaced as a whole, with what was put into it but .git,
                CNAME and .nojekyll; a folder that is no site is refused (default: dist; of a part:
                dist-parts/N)
  --part N/M    build the part N of M
  --join DIR…   join all parts of a site (default: the folders in dist-parts)
  --processes N make pages in so many processes, each of which needs the memory of a whole build (default:
                one, and another for the search index where pages are many and the machine has two
                processors and 4 GB of free memory)
  --verbose     print how long each stage takes, and what Astro does in detail
  --silent      print errors alone

Example:
  npm run build -- --outDir /var/www/archive
  npm run build -- --part 3/8
  npm run build -- --join
`,
  async run(args) {
    const { verbose, silent, ...request } = readArguments(args);
    const logLevel = verbose ? "debug" : silent ? "silent" : "info";
    const say = (text: string) => {
      if (!silent) console.log(text);
    };
    await buildSite({ ...request, logLevel, say });
    return 0;
  },
};

const partsFolder = "dist-parts";

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { part, join, verbose, silent } = values;
  if (part !== undefined && join) {
    throw new UsageError("Unexpected --part with --join, expected one of them.");
  }
  if (!join && positionals.length > 0) {
    throw new UsageError(`Unexpected argument \`${positionals[0] ?? ""}\`, expected none.`);
  }
  const share = part === undefined ? undefined : takeShare(part);
  const usual = share === undefined ? "dist" : `${partsFolder}/${String(share.number)}`;
  const folders = join ? listFolders(positionals) : undefined;
  const processes = values.processes === undefined ? undefined : takeCount(values.processes);
  return { outDir: values.outDir ?? usual, share, join: folders, processes, verbose, silent };
}

function takeCount(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError(`Unexpected --processes \`${text}\`, expected a whole number, such as 1.`);
}

function takeShare(text: string): Share {
  const share = readShare(text);
  if (share !== undefined) return share;
  throw new UsageError(
    `Unexpected --part \`${text}\`, expected a number, a slash and how many there are: 3/8.`,
  );
}

function listFolders(given: readonly string[]): readonly string[] {
  const found =
    given.length > 0
      ? given
      : globSync(`${partsFolder}/*/`)
          .filter((path) => !basename(path).startsWith("."))
          .sort();
  if (found.length > 0) return found;
  throw new UsageError(
    `Unexpected --join without a folder in ${partsFolder}, expected the folders of all parts.`,
  );
}

const options = {
  outDir: { type: "string" },
  part: { type: "string" },
  join: { type: "boolean", default: false },
  processes: { type: "string" },
  verbose: { type: "boolean", default: false },
  silent: { type: "boolean", default: false },
} as const;
