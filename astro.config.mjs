import { defineConfig } from "astro/config";
import { accent } from "./src/integrations/accent.ts";
import { followContent } from "./src/integrations/follow-content.ts";
import { refuseOthers } from "./src/integrations/program.ts";
import { site } from "./src/site.config.ts";

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
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: "es" } },
});
