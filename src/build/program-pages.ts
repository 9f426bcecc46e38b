import type { RouteData } from "astro";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import type { App, ByTranscript, Params, RouteModule, StaticPath } from "./app.ts";
import { answerDirectly, openRoute, renderPage } from "./render-page.ts";

/** A page or another file that a route makes. */
export interface ProgramPage {
  /** Its path in the site: `2022/index.html`, `feed.xml`. */
  readonly file: string;
  /** The route and what it is given: with the answers to its questions this decides the bytes. */
  readonly given: unknown;
  /** Undefined where the route answers with nothing. */
  render(): Promise<Uint8Array | undefined>;
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
  const others = new Map<string, ProgramPage>();
  const routes: TranscriptRoute[] = [];
  for (const { routeData: route } of app.manifest.routes.filter((one) => one.routeData.prerender)) {
    const mod = await findModule(app, route);
    const paths = mod?.getStaticPaths;
    if (isByTranscript(paths)) {
      routes.push({ paths, create: (path) => createPage(app, route, path) });
    } else {
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
async function findModule(app: App, route: RouteData): Promise<RouteModule | undefined> {
  if (route.pathname !== undefined) return undefined;
  const mod = await openRoute(app, route);
  if (mod.getStaticPaths === undefined) throw new TypeError(`${route.component} has no paths`);
  return mod;
}

function isByTranscript(
  paths: RouteModule["getStaticPaths"],
): paths is NonNullable<typeof paths> & ByTranscript {
  return paths?.ofTranscript !== undefined;
}

/** The pages of another route. */
async function listOthers(
  app: App,
  route: RouteData,
  mod: RouteModule | undefined,
): Promise<ProgramPage[]> {
  const paths = route.pathname === undefined ? await mod?.getStaticPaths?.() : [{ params: {} }];
  return (paths ?? []).map((path) => createPage(app, route, path));
}

function createPage(app: App, route: RouteData, { params, props = {} }: StaticPath): ProgramPage {
  const pathname = route.pathname ?? writePath(params, route);
  return {
    file: nameFile(pathname, route),
    given: [route.component, pathname, props],
    render: () =>
      route.type === "endpoint"
        ? answerDirectly(app, route, { params, props })
        : renderPage(app, route, props),
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
