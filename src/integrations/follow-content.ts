import { relative } from "node:path";
import type { AstroIntegration } from "astro";
import { findContent } from "../files/content-folder.ts";

/**
 * Shows a page of the development server again when a file of the content has changed. Astro keeps what `getStaticPaths`
 * gave until it is told so.
 */
export function followContent(): AstroIntegration {
  return {
    name: "lectern-content",
    hooks: {
      "astro:server:setup": ({ server }) => {
        const root = findContent();
        const reload = (path: string) => {
          if (relative(root, path).startsWith("..")) return;
          for (const { hot } of Object.values(server.environments)) {
            hot.send("astro:content-changed", {});
          }
          server.ws.send({ type: "full-reload" });
        };
        server.watcher.add(root);
        server.watcher.on("add", reload).on("change", reload).on("unlink", reload);
      },
    },
  };
}
