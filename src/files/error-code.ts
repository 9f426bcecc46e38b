/** The system's code of an error, `ENOENT`; undefined for an error that has none. */
export function readErrorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
