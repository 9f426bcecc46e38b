import type { APIRoute } from "astro";
import { formatIconSvg } from "../drawing/icon.ts";

export const GET: APIRoute = () =>
  new Response(formatIconSvg(), { headers: { "content-type": "image/svg+xml" } });
