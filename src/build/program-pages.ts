import type { RouteData } from "astro";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import type { App, ByTranscript, Endpoint, Params, StaticPath } from "./app.ts";
import { answerDirectly, renderPage } from "./render-page.ts";

/** A page or another file that a route makes. */
export interface ProgramPage {
  /** Its path in the site: `2022/index.html`, `feed.xml`. */
  readonly file: string;
  /** The route and what it is given: with the answers to its questions this decides the bytes. */
  readonly given: unknown;
  /** Undefined where the route answers with nothing. */
  render(): Promise<Buffer | undefined>;
}

/** The pages of a program. Those of a transcript, which are most, are listed when they are asked for. */
export interface ProgramPages {
  /** Those that are of no transcript. */
  readonly others: readonly ProgramPage[];
  /** The folder in which the pages of a transcript are, with a slash at its end, and nothing else. */
  locate(entry: TranscriptEntry): string;
  listOf(entry: TranscriptEntry): ProgramPage[];
}

/** Of two routes with one path the first counts, as in Astro, and what a transcript has before all others. */
export async function listPages(app: App, archive: Archive): Promise<ProgramPages> {
  app.routeCache.clearAll();
  const others = new Map<string, ProgramPage>();
  const routes: TranscriptRoute[] = [];
  for (const { routeData: route } of app.manifest.routes.filter((one) => one.routeData.prerender)) {
    const mod = await findModule(app, route);
    const paths = mod?.getStaticPaths;
    if (isByTranscript(paths)) routes.push(openRoute(app, { route, mod, paths }));
    else {
      for (const page of await listOthers(app, route, mod)) {
        if (!others.has(page.file)) others.set(page.file, page);
      }
    }
  }
  const locate = (entry: TranscriptEntry) => `${routes[0]?.paths.locate(entry) ?? ""}/`;
  const listOf = (entry: TranscriptEntry) => {
    const pages = new Map<string, ProgramPage>();
    for (const { paths, create } of routes) {
      for (const path of paths.ofTranscript(entry, archive)) {
        const page = create(path);
        if (!pages.has(page.file)) pages.set(page.file, page);
      }
    }
    return [...pages.values()];
  };
  const folders = new Map(archive.entries.map((entry) => [locate(entry), entry]));
  const isTaken = ({ file }: ProgramPage) => {
    const owner = findOwner(file, folders);
    return owner !== undefined && listOf(owner).some((page) => page.file === file);
  };
  return { others: [...others.values()].filter((page) => !isTaken(page)), locate, listOf };
}

/** A route of which transcripts have pages. */
interface TranscriptRoute {
  readonly paths: ByTranscript;
  readonly create: (path: StaticPath) => ProgramPage;
}

/** The module of a route whose paths must be listed; undefined for one with a single path. */
async function findModule(app: App, route: RouteData): Promise<Endpoint | undefined> {
  if (route.pathname !== undefined) return undefined;
  const mod = (await app.getComponentByRoute(route)) as Endpoint;
  if (mod.getStaticPaths === undefined) throw new TypeError(`${route.component} has no paths`);
  return mod;
}

function isByTranscript(
  paths: Endpoint["getStaticPaths"],
): paths is NonNullable<typeof paths> & ByTranscript {
  return paths?.ofTranscript !== undefined;
}

/** Astro finds the path of a page while it is rendered, and no other. */
function openRoute(
  app: App,
  { route, mod, paths }: { route: RouteData; mod: object | undefined; paths: ByTranscript },
): TranscriptRoute {
  const keyed = new Map<string, StaticPath>();
  app.routeCache.set(route, { mod, staticPaths: Object.assign([], { keyed }) });
  const create = (path: StaticPath) => {
    const pathname = writePath(path.params, route);
    const page = createPage(app, route, pathname, path);
    const render = async () => {
      keyed.set(pathname, path);
      try {
        return await page.render();
      } finally {
        keyed.delete(pathname);
      }
    };
    return { ...page, render };
  };
  return { paths, create };
}

/**
 * The pages of another route. Astro would write the path of each twice here, and once more when it renders the first page
 * of the route; so they are put where it looks for them.
 */
async function listOthers(
  app: App,
  route: RouteData,
  mod: Endpoint | undefined,
): Promise<ProgramPage[]> {
  if (route.pathname !== undefined) return [createPage(app, route, route.pathname, { params: {} })];
  const paths = (await mod?.getStaticPaths?.()) ?? [];
  const keyed = new Map(paths.map((path) => [writePath(path.params, route), path]));
  app.routeCache.set(route, { mod, staticPaths: Object.assign([...paths], { keyed }) });
  return Array.from(keyed, ([pathname, path]) => createPage(app, route, pathname, path));
}

function createPage(
  app: App,
  route: RouteData,
  pathname: string,
  { params, props = {} }: StaticPath,
): ProgramPage {
  return {
    file: nameFile(pathname, route),
    given: [route.component, pathname, props],
    render: () =>
      route.type === "endpoint"
        ? answerDirectly(app, route, { params, props })
        : renderPage(app, route, pathname),
  };
}

/** Whose folder a file would be in. */
function findOwner<Owner>(file: string, folders: ReadonlyMap<string, Owner>): Owner | undefined {
  for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
    const owner = folders.get(file.slice(0, end + 1));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** The path with the parameters of a route, as Astro writes it. */
function writePath(params: Params, { segments, type }: RouteData): string {
  const path = segments
    .map((segment) => segment.map((part) => writePart(part, params)).join(""))
    .map((segment) => (segment === "" ? "" : `/${segment}`))
    .join("");
  return type === "endpoint" ? path : `${path}/`;
}

function writePart(
  { content, dynamic, spread }: RouteData["segments"][number][number],
  params: Params,
): string {
  if (!dynamic) return content;
  const value = params[spread ? content.slice(3) : content];
  if (value === undefined && !spread) throw new TypeError(`${content} is not given`);
  const text = (value ?? "").replaceAll(/^\/|\/$/g, "").normalize();
  return text.replaceAll("#", "%23").replaceAll("?", "%3F");
}

function nameFile(pathname: string, route: RouteData): string {
  const path = pathname.replaceAll(/^\/|\/$/g, "");
  if (route.type === "endpoint") return path;
  if (path === "404") return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}
