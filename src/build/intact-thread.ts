import { parentPort, workerData } from "node:worker_threads";
import { isIntact, type Standing } from "./record.ts";

/** A thread that looks at the folders of a site, which are very many, while the archive is read. */
parentPort?.postMessage(isIntact(workerData as Standing));
