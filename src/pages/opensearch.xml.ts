import type { APIRoute } from "astro";
import { formatAddress, locateFile, locateSearch } from "../site/addresses.ts";
import { formatOpenSearch } from "../exports/opensearch.ts";
import { describeSite } from "../site/describe-site.ts";
import { site } from "../site.config.ts";

/** Lets a browser offer the archive among its search engines. */
export const GET: APIRoute = () =>
  new Response(
    formatOpenSearch({
      name: site.name,
      description: describeSite().text,
      language: site.language,
      search: formatAddress(locateSearch()),
      icon: formatAddress(locateFile("favicon.svg")),
    }),
  );
