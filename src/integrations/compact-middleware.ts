import type { MiddlewareHandler } from "astro";
import { compactHtml } from "../text/compact-html.ts";

/** Takes from a page the white space that templates leave between its elements. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  return isPage ? new Response(compactHtml(await response.text()), response) : response;
};
