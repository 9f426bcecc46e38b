import type { APIRoute } from "astro";
import { formatAddress, locateFile } from "../site/addresses.ts";
import { formatRobots } from "../exports/robots.ts";

export const GET: APIRoute = () =>
  new Response(formatRobots(formatAddress(locateFile("sitemap.xml"))));
