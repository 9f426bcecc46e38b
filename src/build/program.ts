import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroInlineConfig, RouteData } from "astro";
import { findProjectRoot } from "../files/project-root.ts";
import { keepProgram } from "../integrations/program.ts";
import { compactHtml } from "../text/compact-html.ts";

/** The compiled pages, which render with the archive that `getArchive` gives. */
export interface Program {
  /** Scripts, styles and public files, which stand in the site as they are. */
  readonly client: string;
  listPages(): Promise<ProgramPage[]>;
}

export type LogLevel = NonNullable<AstroInlineConfig["logLevel"]>;

/** A page or another file that a route makes. */
export interface ProgramPage {
  /** Its path in the site: `2022/index.html`, `feed.xml`. */
  readonly file: string;
  /** The route and what it is given: with the answers to its questions this decides the bytes. */
  readonly given: unknown;
  /** Undefined where the route answers with nothing. */
  render(): Promise<Buffer | undefined>;
}

/**
 * The program of the code with a digest: the kept one, or it is compiled. The last few are kept, inside of the project,
 * whose packages they need.
 */
export async function takeProgram(code: string, logLevel: LogLevel): Promise<Program> {
  const folder = join(programs, code.slice(0, 32));
  if (!existsSync(join(folder, "program.json"))) await compileProgram(folder, logLevel);
  const now = new Date();
  await utimes(folder, now, now);
  await removeOthers();
  return await loadProgram(folder);
}

const programs = join(findProjectRoot(), ".cache", "program");
/** How many programs are kept: those of a few settings. */
const mostPrograms = 4;

/** Compiles aside, so that a build that is killed leaves no half of a program. */
async function compileProgram(folder: string, logLevel: LogLevel): Promise<void> {
  const draft = `${folder}.draft-${String(process.pid)}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const root = findProjectRoot();
  const outDir = join(draft, "client");
  const { build } = await import("astro");
  const config = { root, outDir, logLevel, integrations: [keepProgram(draft)] };
  await build(config, { sync: false } as object);
  await rename(draft, folder).catch(async (error: unknown) => {
    // Another build has compiled the same.
    if (!existsSync(join(folder, "program.json"))) throw error;
    await rm(draft, { recursive: true });
  });
}

async function removeOthers(): Promise<void> {
  const names = await readdir(programs);
  const folders = await Promise.all(
    names.map(async (name) => ({ name, used: (await stat(join(programs, name))).mtimeMs })),
  );
  for (const { name } of folders.sort((a, b) => b.used - a.used).slice(mostPrograms)) {
    await rm(join(programs, name), { recursive: true, force: true });
  }
}

async function loadProgram(folder: string): Promise<Program> {
  const about = JSON.parse(await readFile(join(folder, "program.json"), "utf8")) as About;
  const entry = pathToFileURL(join(folder, "server", about.entry)).href;
  const { app } = (await import(entry)) as { app: App };
  app.setInternals({
    pagesByKeys: new Map(about.styles.map(([key, styles]) => [key, { styles }])),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: errorsAlone } } });
  return { client: join(folder, "client"), listPages: () => listPages(app) };
}

/** Astro's own messages of a page are of no use here; what goes wrong is thrown too. */
const errorsAlone = {
  write: ({ level, message }: { level: string; message: string }) => {
    if (level === "error" || level === "warn") console.error(message);
  },
};

/** Of two routes with one path the first counts, as in Astro. */
async function listPages(app: App): Promise<ProgramPage[]> {
  app.routeCache.clearAll();
  const pages = new Map<string, ProgramPage>();
  for (const { routeData: route } of app.manifest.routes) {
    for (const [pathname, { params, props = {} }] of await listPaths(app, route)) {
      const file = nameFile(pathname, route);
      if (pages.has(file)) continue;
      const given = [route.component, pathname, props];
      const render = () =>
        route.type === "endpoint"
          ? answer(app, route, { params, props })
          : renderPage(app, route, pathname);
      pages.set(file, { file, given, render });
    }
  }
  return [...pages.values()];
}

/**
 * The paths of a route. Astro would write each twice here, and once more when it renders the first page of the route; so
 * they are put where it looks for them.
 */
async function listPaths(app: App, route: RouteData): Promise<ReadonlyMap<string, StaticPath>> {
  if (!route.prerender) return new Map();
  if (route.pathname !== undefined) return new Map([[route.pathname, { params: {} }]]);
  const mod = (await app.getComponentByRoute(route)) as Endpoint;
  if (mod.getStaticPaths === undefined) throw new TypeError(`${route.component} has no paths`);
  const paths = await mod.getStaticPaths();
  const keyed = new Map(paths.map((path) => [writePath(path.params, route), path]));
  app.routeCache.set(route, { mod, staticPaths: Object.assign(paths, { keyed }) });
  return keyed;
}

/** The path with the parameters of a route, as Astro writes it. */
function writePath(params: Params, { segments, type }: RouteData): string {
  const path = segments
    .map((segment) => segment.map((part) => writePart(part, params)).join(""))
    .map((segment) => (segment === "" ? "" : `/${segment}`))
    .join("");
  return type === "endpoint" ? path : `${path}/`;
}

function writePart({ content, dynamic, spread }: RoutePart, params: Params): string {
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

async function renderPage(
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
async function answer(
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

interface About {
  readonly entry: string;
  readonly styles: readonly (readonly [string, unknown])[];
}

interface Endpoint {
  readonly GET?: (context: object) => Promise<Response>;
  readonly getStaticPaths?: () => Promise<StaticPath[]>;
}

/** A path of a route, and what its page is given. */
interface StaticPath {
  readonly params: Params;
  readonly props?: object;
}

type Params = Readonly<Record<string, string | undefined>>;
type RoutePart = RouteData["segments"][number][number];

/** Astro's application of a compiled site, of which the build uses this much. */
interface App {
  readonly manifest: {
    readonly base: string;
    readonly site?: string;
    readonly routes: readonly { readonly routeData: RouteData }[];
  };
  readonly routeCache: { clearAll(): void; set(route: RouteData, paths: object): void };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  getComponentByRoute(route: RouteData): Promise<object>;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}
