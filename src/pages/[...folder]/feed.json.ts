import type { APIRoute, GetStaticPaths } from "astro";
import { formatJsonFeed } from "../../exports/json-feed.ts";
import type { FeedSubject } from "../../site/feeds.ts";
import { createFeed, listFeedPaths } from "./_feed.ts";

export const getStaticPaths = listFeedPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ subject: FeedSubject }> = async ({ props }) =>
  new Response(formatJsonFeed(await createFeed(props.subject, "feed.json")));
