import type { RouteData } from "astro";
import { type PageFrame, writePage } from "../markup/page-markup.ts";
import { compactHtml } from "../text/compact-html.ts";
import type { App, RouteModule } from "./app.ts";

/** A page as its compiled components write it, without what nothing reads. */
export async function renderPage(app: App, route: RouteData, props: object): Promise<Uint8Array> {
  const { default: page } = await openRoute(app, route);
  if (page === undefined) throw new TypeError(`${route.component} is no page`);
  return compactHtml(await writePage(page, props, frameRoute(app, route)));
}

/** A file that is no page is asked for directly: the way through Astro takes longer than most of them do. */
export async function answerDirectly(
  app: App,
  route: RouteData,
  context: { readonly params: object; readonly props: object },
): Promise<Uint8Array | undefined> {
  const { GET } = await openRoute(app, route);
  if (GET === undefined) throw new TypeError(`${route.component} does not answer`);
  const response = await GET(context);
  if (response.status !== 200 && response.status !== 404) {
    throw new Error(`${route.component} answers with ${String(response.status)}`);
  }
  return response.body === null ? undefined : new Uint8Array(await response.arrayBuffer());
}

/** The module of a route, which Astro would look for on each page. */
export async function openRoute(app: App, route: RouteData): Promise<RouteModule> {
  const known = modules.get(route) ?? app.getComponentByRoute(route);
  modules.set(route, known);
  return await known;
}

const modules = new WeakMap<RouteData, Promise<RouteModule>>();

/** The address of a file of the site. */
export function locateFile({ manifest }: App, path: string): string {
  return `${manifest.base.replace(/\/$/, "")}/${path}`;
}

/** Styles and scripts of the pages of a route, by their addresses in the site. */
function frameRoute(app: App, route: RouteData): PageFrame {
  const { manifest } = app;
  const known = frames.get(route);
  if (known !== undefined) return known;
  const styles = manifest.routes.find((one) => one.routeData === route)?.styles ?? [];
  const frame: PageFrame = {
    styles: styles.map(({ src }) => {
      if (src === undefined) throw new TypeError(`${route.component} has a style without a file`);
      return locateFile(app, src);
    }),
    locateScript: (id) => {
      const path = manifest.entryModules[id];
      if (path === undefined) throw new TypeError(`${id} was not compiled`);
      return locateFile(app, path);
    },
  };
  frames.set(route, frame);
  return frame;
}

const frames = new WeakMap<RouteData, PageFrame>();
