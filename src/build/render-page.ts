import type { RouteData } from "astro";
import { compactHtml } from "../text/compact-html.ts";
import type { App, Endpoint } from "./app.ts";

/** A page as Astro renders it, without the white space that nothing reads. */
export async function renderPage(
  app: App,
  route: RouteData,
  pathname: string,
): Promise<Buffer | undefined> {
  const { base, site = "http://localhost" } = app.manifest;
  const path = [base, pathname].join("/").replaceAll(/\/+/g, "/").replace(/\/?$/, "/");
  const request = new Request(new URL(path, site));
  const page = await readBody(await app.render(request, { routeData: route }), pathname);
  return page && Buffer.from(compactHtml(page.toString()));
}

/** A file that is no page is asked for directly: the way through Astro takes longer than most of them do. */
export async function answerDirectly(
  app: App,
  route: RouteData,
  context: { readonly params: object; readonly props: object },
): Promise<Buffer | undefined> {
  const { GET } = (await app.getComponentByRoute(route)) as Endpoint;
  if (GET === undefined) throw new TypeError(`${route.component} does not answer`);
  return await readBody(await GET(context), route.component);
}

async function readBody(response: Response, name: string): Promise<Buffer | undefined> {
  if (response.status !== 200 && response.status !== 404) {
    throw new Error(`${name} answers with ${String(response.status)}`);
  }
  return response.body === null ? undefined : Buffer.from(await response.arrayBuffer());
}
