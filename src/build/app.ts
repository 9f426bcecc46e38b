import type { RouteData } from "astro";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import type { Component } from "../markup/page-markup.ts";

/** Astro's application of a compiled site, of which the build uses this much. */
export interface App {
  readonly manifest: {
    readonly base: string;
    readonly routes: readonly ManifestRoute[];
    /** Files of scripts by what their components call them. */
    readonly entryModules: Readonly<Record<string, string | undefined>>;
  };
  getComponentByRoute(route: RouteData): Promise<RouteModule>;
}

interface ManifestRoute {
  readonly routeData: RouteData;
  /** In their order; one without a file would stand in the page. */
  readonly styles: readonly { readonly src?: string }[];
}

/** What a route's module has: of a page a component, of another file what makes it. */
export interface RouteModule {
  readonly default?: Component;
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
