/** A robots.txt that lets everybody read everything and says where the sitemap is. */
export function formatRobots(sitemap: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
