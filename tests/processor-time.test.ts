import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { readProcessorTime } from "./processor-time.ts";

test(
  "the processor time of a process that ended is counted in seconds",
  { skip: process.platform !== "linux" },
  () => {
    const before = readProcessorTime() ?? NaN;
    spawnSync(process.execPath, ["-e", "while (process.cpuUsage().user < 500_000);"]);
    const spent = (readProcessorTime() ?? NaN) - before;
    assert.ok(spent >= 0.45 && spent < 5, String(spent));
  },
);
