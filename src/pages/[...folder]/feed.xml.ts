import type { APIRoute, GetStaticPaths } from "astro";
import { formatAtom } from "../../exports/atom.ts";
import type { FeedSubject } from "../../site/feeds.ts";
import { createFeed, listFeedPaths } from "./_feed.ts";

export const getStaticPaths = listFeedPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ subject: FeedSubject }> = async ({ props }) =>
  new Response(formatAtom(await createFeed(props.subject, "feed.xml")));
