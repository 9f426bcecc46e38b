import type { RouteData } from "astro";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";

/** Astro's application of a compiled site, of which the build uses this much. */
export interface App {
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

/** What a route's module has. */
export interface Endpoint {
  readonly GET?: (context: object) => Promise<Response>;
  readonly getStaticPaths?: StaticPaths;
}

/** All paths of a route; where it has them by transcripts, each of these by itself. */
interface StaticPaths extends Partial<ByTranscript> {
  (): Promise<readonly StaticPath[]>;
}

/** The paths of a route that are all in the folders of transcripts: see `eachTranscript`. */
export interface ByTranscript {
  readonly ofTranscript: (entry: TranscriptEntry, archive: Archive) => readonly StaticPath[];
  /** The folder of a transcript, without a slash at its end. */
  readonly locate: (entry: TranscriptEntry) => string;
}

/** A path of a route, and what its page is given. */
export interface StaticPath {
  readonly params: Params;
  readonly props?: object;
}

export type Params = Readonly<Record<string, string | undefined>>;
