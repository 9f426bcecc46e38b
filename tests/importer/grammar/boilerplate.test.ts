import assert from "node:assert/strict";
import { test } from "node:test";
import { findBoilerplate } from "../../../src/importer/grammar/boilerplate.ts";

test("a copyright line goes on with a year or a name, and a sentence with the same words is speech", () => {
  for (const line of [
    "© 2020 The White House. All rights reserved.",
    "Copyright (C) Ministry of Foreign Affairs of Japan",
    "Copyright 2019 BBC",
    "(C) 水路局",
    "(c) 2020 by Agence Nord",
    "© European Union, 1995-2024",
    "All rights reserved.",
    "Harbour Post. All Rights Reserved © 2020",
  ]) {
    assert.equal(findBoilerplate(line), "copyright line of the page", line);
  }
  for (const said of [
    "(c) they answered on 1 July.",
    "(c) Answers were given in July.",
    "(C) the copyright of 1998 is ours and we shall keep it.",
    "All rights reserved is what they said, and I disagree.",
    "© 2020 is on the sign.",
    "Copyright 2019 it says.",
    "Copyright is a difficult field.",
  ]) {
    assert.equal(findBoilerplate(said), undefined, said);
  }
});
