/** How the reader came to this page: `navigate`, `reload` or `back_forward`. */
export function readNavigation(): NavigationTimingType | undefined {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming ? entry.type : undefined;
}
