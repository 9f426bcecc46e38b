/**
 * An error whose message says all there is to say: what failed, where, and what to do. It has no stack, because where
 * in the code it was thrown helps nobody who reads it.
 */
export function createRefusal(message: string): Error {
  const refusal = new Error(message);
  refusal.name = refusalName;
  refusal.stack = "";
  return refusal;
}

/** By its name, because Astro runs some modules twice, apart from each other. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === refusalName;
}

const refusalName = "Refusal";
