import { type CompileRequest, compileProgram } from "./program.ts";

/**
 * A process that compiles the pages for the one that started it: what Astro and its bundler take of memory is given back with
 * its end. Whatever fails here ends it: the other process then compiles itself, and tells what is wrong.
 */
process.on("disconnect", () => {
  process.exit(1);
});
process.on("message", ({ folder, logLevel }: CompileRequest) => {
  compileProgram(folder, logLevel).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
