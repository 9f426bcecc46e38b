/**
 * A page may load files of its own site only. Headers that a `<meta>` cannot set are in public/_headers, which names each
 * kind of file beside; here the few bytes count.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
].join(";");
