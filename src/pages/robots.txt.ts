import type { APIRoute } from "astro";
import { formatAddress, locateFile } from "../archive/addresses.ts";
import { formatRobots } from "../exports/robots.ts";

export const GET: APIRoute = () =>
  new Response(formatRobots(formatAddress(locateFile("sitemap.xml"))));
