import type { SearchReply, SearchRequest } from "../../search/query/messages.ts";
import { createSession } from "../../search/query/session.ts";

/** Searches beside the page, so that typing is never held up. The first message opens the index. */
let session: ReturnType<typeof createSession> | undefined;

addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === "open") session = open(data.base, data.fresh);
  else void session?.(data);
});

function open(base: string, fresh: boolean): ReturnType<typeof createSession> {
  const cache = fresh ? "reload" : "default";
  return createSession(base, (address) => fetch(address, { cache }), reply);
}

function reply(message: SearchReply): void {
  postMessage(message);
}
