import { type Document, isAlias, isCollection, isMap, isNode, isScalar, visit } from "yaml";
import { type Explanation, type Problem, createProblem } from "../problems/problem.ts";
import type { Locate } from "./locate-field.ts";

/** Finds features of YAML that content may not use: anchors, aliases, tags, keys that are not text. */
export function findRefused(document: Document.Parsed, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      const fault = explainNode(node);
      const offset = node.range?.[0] ?? 0;
      if (fault !== undefined) problems.push(createProblem("yaml-refused", locate(offset), fault));
    },
    Pair(_key, pair) {
      if (isNode(pair.key) && isCollection(pair.key)) {
        const offset = pair.key.range?.[0] ?? 0;
        problems.push(createProblem("yaml-refused", locate(offset), complexKey));
      }
    },
  });
  return problems;
}

const complexKey: Explanation = {
  message: "Unexpected list or mapping as a key, expected a word.",
  why: "No field has such a name.",
  fix: "Write `key: value`.",
};

function explainNode(node: unknown): Explanation | undefined {
  const why = "A field must mean what it shows.";
  if (isAlias(node)) {
    return {
      message: `Unexpected alias \`*${node.source}\`, expected the value itself.`,
      why,
      fix: "Write the value out, or put text that begins with `*` in quotes.",
    };
  }
  if (!isScalar(node) && !isCollection(node)) return undefined;
  if (node.anchor !== undefined) {
    return {
      message: `Unexpected anchor \`&${node.anchor}\`, expected the value itself.`,
      why,
      fix: "Remove the anchor, or put text that begins with `&` in quotes.",
    };
  }
  if (node.tag !== undefined && !isPlainCollection(node)) {
    return {
      message: `Unexpected tag \`${node.tag}\`, expected a plain value.`,
      why: "A tag changes what a value means.",
      fix: "Remove the tag, or put text that begins with `!` in quotes.",
    };
  }
  return undefined;
}

/** The parser notes the tag of every collection, written or not. */
function isPlainCollection(node: { tag?: string }): boolean {
  return (
    isCollection(node) &&
    node.tag === (isMap(node) ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq")
  );
}
