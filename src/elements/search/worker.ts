import type { SearchReply, SearchRequest } from "../../search/query/messages.ts";
import { createSession } from "../../search/query/session.ts";

/** Searches beside the page, so that typing is never held up. The first message opens the index. */
let session: ReturnType<typeof createSession> | undefined;

addEventListener("message", ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === "open") session = createSession(data.base, fetchFile, reply);
  else void session?.(data);
});

function fetchFile(...request: Parameters<typeof fetch>): Promise<Response> {
  return fetch(...request);
}

function reply(message: SearchReply): void {
  postMessage(message);
}
