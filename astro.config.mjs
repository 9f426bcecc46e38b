import { resolve, sep } from "node:path";
import { defineConfig } from "astro/config";
import { accent } from "./src/integrations/accent.ts";
import { followContent } from "./src/integrations/follow-content.ts";
import { refuseOthers } from "./src/integrations/program.ts";
import { site } from "./src/site.config.ts";

/** What the development server need not watch: thousands of files that builds keep or write. */
const written = [".cache", "dist"].map((folder) => resolve(folder) + sep);

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [accent(site.accent), followContent(), refuseOthers()],
  // Astro's own rendering of Markdown is not used: transcripts are rendered from the model.
  vite: {
    build: { assetsInlineLimit: 0 },
    // Every page names its scripts: their digests suffice.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: "_astro/[hash].js" } } } },
    },
    worker: { format: "es" },
    server: {
      watch: {
        ignored: (path) => written.some((folder) => (resolve(path) + sep).startsWith(folder)),
      },
    },
  },
});
