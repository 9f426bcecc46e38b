import type { APIRoute } from "astro";
import { formatAddress, locateFile, locateSearch } from "../site/addresses.ts";
import { formatOpenSearch } from "../exports/opensearch.ts";
import { site } from "../site.config.ts";

/** Lets a browser offer the archive among its search engines. */
export const GET: APIRoute = () =>
  new Response(
    formatOpenSearch({
      name: site.name,
      description: site.description,
      language: site.language,
      search: formatAddress(locateSearch()),
      icon: formatAddress(locateFile("favicon.svg")),
    }),
  );
