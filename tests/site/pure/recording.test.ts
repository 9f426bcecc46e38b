import assert from "node:assert/strict";
import { test } from "node:test";
import { locateMoment } from "../../../src/site/recording.ts";

test("a recording is entered at a second, by the parameter of YouTube or as a media fragment", () => {
  for (const [recording, address] of [
    ["https://example.org/a.mp4", "https://example.org/a.mp4#t=754"],
    ["https://example.org/a.mp4?x=1#top", "https://example.org/a.mp4?x=1#t=754"],
    ["https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=754"],
    ["https://youtu.be/abc?t=3", "https://youtu.be/abc?t=754"],
    ["https://notyoutube.com/abc", "https://notyoutube.com/abc#t=754"],
  ] as const) {
    assert.equal(locateMoment(recording, 754), address);
  }
});
