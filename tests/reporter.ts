import { Readable } from "node:stream";
import { spec, type TestEvent } from "node:test/reporters";

/** Node's own report, with the slowest tests named just before its closing figures. */
export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  yield* Readable.from(nameSlowTests(source)).compose(new spec());
}

async function* nameSlowTests(source: AsyncIterable<TestEvent>): AsyncGenerator<TestEvent> {
  const slow: SlowTest[] = [];
  for await (const event of source) {
    if (event.type === "test:pass" || event.type === "test:fail") {
      const { name, file, details } = event.data;
      if (details.type !== "suite" && details.duration_ms >= slowMilliseconds) {
        slow.push({ name, file: file ?? "", duration: details.duration_ms });
      }
    }
    if (event.type === "test:diagnostic" && event.data.message.startsWith("tests ")) {
      for (const test of slow.sort((a, b) => b.duration - a.duration).slice(0, 10)) {
        yield { type: event.type, data: { ...event.data, message: formatSlowTest(test) } };
      }
    }
    yield event;
  }
}

function formatSlowTest({ name, file, duration }: SlowTest): string {
  const place = file.replaceAll("\\", "/").replace(/^.*\/(?=tests\/)/, "");
  return `slow: ${(duration / 1000).toFixed(1)} s ${place}: ${name}`;
}

const slowMilliseconds = 5000;

interface SlowTest {
  readonly name: string;
  readonly file: string;
  readonly duration: number;
}
