import type { AstroIntegration } from "astro";

/** Lets each page of a build pass through `compact-middleware.ts`; the development server shows pages as they are. */
export function compactPages(): AstroIntegration {
  return {
    name: "lectern-compact-pages",
    hooks: {
      "astro:config:setup": ({ command, addMiddleware }) => {
        const entrypoint = new URL("./compact-middleware.ts", import.meta.url);
        if (command === "build") addMiddleware({ order: "pre", entrypoint });
      },
    },
  };
}
