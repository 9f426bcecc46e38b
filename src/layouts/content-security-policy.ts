/**
 * What a page may load: its own files alone. `wasm-unsafe-eval` lets the search engine compile its
 * WebAssembly. Headers that a `<meta>` cannot give stand in public/_headers.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "manifest-src 'self'",
].join("; ");
