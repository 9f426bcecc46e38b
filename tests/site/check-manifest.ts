/** The parts of a web application manifest that decide whether Chromium installs a site. */
export interface Manifest {
  readonly name?: string;
  readonly short_name?: string;
  readonly start_url?: string;
  readonly display?: string;
  readonly prefer_related_applications?: boolean;
  readonly icons?: readonly ManifestIcon[];
}

/**
 * Why Chromium would not install a site with this manifest, in Chromium's own words, which a headless shell does not say
 * since it installs nothing: https://developer.chrome.com/docs/lighthouse/pwa/installable-manifest.
 */
export function listRefusals(manifest: Manifest): string[] {
  const { name, short_name, start_url, display, prefer_related_applications, icons } = manifest;
  const demands: Record<string, boolean> = {
    "start-url-not-valid": start_url !== undefined,
    "manifest-missing-name-or-short-name": Boolean(name) || Boolean(short_name),
    "manifest-display-not-supported": windows.has(display ?? ""),
    "manifest-missing-suitable-icon": icons?.some(isSuitable) === true,
    "prefer-related-applications": prefer_related_applications !== true,
  };
  return Object.keys(demands).filter((demand) => demands[demand] !== true);
}

/** Whether an icon can stand for the installed site: for any purpose, a drawing or at least 144 pixels wide and high. */
export function isSuitable({ sizes = "", purpose = "any" }: ManifestIcon): boolean {
  const isLarge = sizes.split(" ").some((size) => {
    const [width = 0, height = 0] = size.toLowerCase().split("x").map(Number);
    return size === "any" || (width >= leastPixels && height >= leastPixels);
  });
  return isLarge && purpose.split(" ").includes("any");
}

export const leastPixels = 144;

const windows = new Set(["standalone", "minimal-ui", "fullscreen", "window-controls-overlay"]);

interface ManifestIcon {
  readonly src: string;
  readonly sizes?: string;
  readonly purpose?: string;
}
