import { readFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import type { SiteConfig } from "../schemas/site.ts";
import { formatAccent, readPapers } from "../styles/accent.ts";

/**
 * Puts the accent of the settings into the stylesheet as it is built: a page may have no style of its own, by its
 * Content-Security-Policy.
 */
export function accent(colour: SiteConfig["accent"]): AstroIntegration {
  return {
    name: "lectern-accent",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        if (colour === undefined) return;
        const tokens = new URL("../styles/tokens.css", import.meta.url);
        const plugin = {
          name: "lectern-accent",
          enforce: "pre" as const,
          async transform(code: string, id: string) {
            if (!/\/src\/styles\/site\.css$/.test(id)) return undefined;
            return `${code}\n${formatAccent(colour, readPapers(await readFile(tokens, "utf8")))}\n`;
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
