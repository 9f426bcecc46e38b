import { writeFileSync } from "node:fs";

/** Loaded before a program by `NODE_OPTIONS`: writes the program's processor time, in ms, when it ends. */
const file = process.env["LECTERN_CLOCK"];
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  if (file !== undefined) writeFileSync(file, String((user + system) / 1000));
});
