import type { APIRoute } from "astro";
import { iconSizes } from "../drawing/draw-icon.ts";
import { paperColour } from "../drawing/icon.ts";
import { formatWebManifest, type ManifestIcon } from "../exports/web-manifest.ts";
import { locateFile, locateHome } from "../site/addresses.ts";
import { describeSite } from "../site/describe-site.ts";
import { site } from "../site.config.ts";

/** Lets a device keep the archive on its home screen. */
export const GET: APIRoute = () =>
  new Response(
    formatWebManifest({
      name: site.name,
      description: describeSite().text,
      language: site.language,
      home: locateHome(),
      colour: paperColour,
      icons: listIcons(),
    }),
    { headers: { "content-type": "application/manifest+json" } },
  );

function listIcons(): ManifestIcon[] {
  const drawing = { address: locateFile("favicon.svg"), type: "image/svg+xml", sizes: "any" };
  const pictures = iconSizes.flatMap((size) => {
    const side = String(size);
    const address = locateFile(`icon-${side}.png`);
    const picture = { address, type: "image/png", sizes: `${side}x${side}` };
    return [
      { ...picture, purpose: "any" },
      { ...picture, purpose: "maskable" },
    ] as const;
  });
  return [{ ...drawing, purpose: "any" }, ...pictures];
}
