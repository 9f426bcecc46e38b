import { rename, writeFile } from "node:fs/promises";
import { existsSync, globSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { findProjectRoot } from "../files/project-root.ts";
import { createRefusal } from "../problems/refusal.ts";

/**
 * Lets Astro compile the pages and not render them: `src/build` renders those that have changed, by a program that is
 * kept until the code changes. The program is left in the folder: `client` with scripts, styles and public files,
 * `server` with the pages, and `program.json`, which names its entry.
 */
export function keepProgram(folder: string): AstroIntegration {
  return {
    name: programName,
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [sharedModules] } });
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((compiled) => ({
          ...compiled,
          setup: async () => undefined,
          getStaticPaths: async () => {
            await moveServer(folder);
            return [];
          },
        }));
      },
      "astro:build:done": async () => {
        const [entry = ""] = globSync("prerender-entry*.mjs", { cwd: join(folder, "server") });
        await writeFile(join(folder, "program.json"), JSON.stringify({ entry }));
      },
    },
  };
}

/** Refuses `astro build` itself, which would write pages without search, over the last site. */
export function refuseOthers(): AstroIntegration {
  return {
    name: "lectern-refuse",
    hooks: {
      "astro:config:setup": ({ command, config }) => {
        if (command !== "build" || config.integrations.some(({ name }) => name === programName))
          return;
        throw createRefusal("The site is built by `npm run build`; Astro only compiles its pages.");
      },
    },
  };
}

const programName = "lectern-program";

/** Astro removes the folder of the compiled pages when it has rendered them. */
async function moveServer(folder: string): Promise<void> {
  const within = join(folder, "client", ".prerender");
  const beside = resolve(".astro", ".prerender");
  await rename(existsSync(within) ? within : beside, join(folder, "server"));
}

/**
 * The modules of `src` that pages import are not compiled with them: Node runs them as they are, once for the pages and
 * for the build, so that both have the same archive. One of them is what compiled components call to become text, in the
 * place of Astro's own.
 */
const sharedModules = {
  name: "lectern-modules",
  enforce: "pre" as const,
  applyToEnvironment: ({ name }: { name: string }) => name === "prerender",
  resolveId(source: string, importer: string | undefined) {
    const [from = ""] = (importer ?? "").split("?");
    if (source === compilerRuntime && isBelow(from, code)) return shareModule(template);
    if (importer === undefined || !/^\.{1,2}\/.*\.ts$/.test(source)) return undefined;
    const path = resolve(dirname(from), source);
    return isShared(path) ? shareModule(path) : undefined;
  },
};

function shareModule(path: string) {
  return { id: pathToFileURL(path).href, external: true };
}

/** What Astro's compiler has components import. */
const compilerRuntime = "astro/compiler-runtime";

const code = join(findProjectRoot(), "src");
const template = join(code, "markup", "template.ts");
const compiled = [join(code, "pages"), join(code, "elements")];

function isShared(path: string): boolean {
  return isBelow(path, code) && !compiled.some((folder) => isBelow(path, folder));
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder + sep);
}
