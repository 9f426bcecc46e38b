// Makes calls of the file system fail, for a process that is started with `--import`.
import { syncBuiltinESMExports } from "node:module";
import blocking from "node:fs";
import fs from "node:fs/promises";

const { code, calls, only, times } = JSON.parse(process.env.REFUSE);
let left = times;

function refuse(call, path) {
  if (left === 0 || !calls.includes(call) || !path.includes(only)) return;
  left -= 1;
  const hasPath = call !== "writeFile" && call !== "sync";
  throw Object.assign(new Error(`${code}: refused, ${call}`), {
    errno: -1,
    code,
    syscall: call === "writeFile" ? "write" : call,
    ...(hasPath && { path }),
  });
}

for (const call of ["open", "mkdir", "rename", "readFile", "writeFile", "readdir", "stat"]) {
  const original = fs[call];
  fs[call] = async (path, ...others) => {
    refuse(call, String(path));
    const result = await original(path, ...others);
    if (call === "open") guard(result, String(path));
    return result;
  };
}

const { writeFileSync } = blocking;
blocking.writeFileSync = (path, ...others) => {
  refuse("writeFile", String(path));
  writeFileSync(path, ...others);
};

function guard(handle, path) {
  for (const call of ["writeFile", "sync"]) {
    const original = handle[call].bind(handle);
    handle[call] = async (...others) => {
      refuse(call, path);
      return await original(...others);
    };
  }
}

syncBuiltinESMExports();
