import type { SearchReply, SearchRequest } from "../search/messages.ts";
import type { PagefindModule } from "../search/pagefind.ts";
import { createSession } from "../search/session.ts";

/** Searches beside the page, so that typing is never held up. The first message opens the index. */
let session: ReturnType<typeof createSession> | undefined;

addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === "open") session = createSession(data.base, { fetch: fetchFile, load }, reply);
  else void session?.(data);
});

const nativeFetch = globalThis.fetch;

function fetchFile(...request: Parameters<typeof fetch>): Promise<Response> {
  return nativeFetch(...request);
}

/** The address is known only when the page runs, so that no bundler can follow it. */
async function load(address: string): Promise<PagefindModule> {
  return (await import(/* @vite-ignore */ address)) as PagefindModule;
}

function reply(message: SearchReply): void {
  postMessage(message);
}
