import type { APIRoute, GetStaticPaths } from "astro";
import { drawIcon, iconSizes } from "../drawing/draw-icon.ts";

/** The icon of the archive for home screens. */
export const getStaticPaths = (() =>
  iconSizes.map((size) => ({
    params: { size: String(size) },
    props: { size },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ size: number }> = ({ props }) =>
  new Response(drawIcon(props.size), { headers: { "content-type": "image/png" } });
