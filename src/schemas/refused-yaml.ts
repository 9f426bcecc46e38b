import { type Document, isAlias, isCollection, isMap, isNode, isScalar, visit } from "yaml";
import { type Problem, createProblem } from "../problems/problem.ts";
import type { Locate } from "./locate.ts";

/** Finds what YAML allows and content may not use: anchors, aliases, tags, keys that are not text. */
export function findRefused(document: Document.Parsed, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      const reason = explainNode(node);
      const offset = node.range?.[0] ?? 0;
      if (reason !== undefined)
        problems.push(createProblem("yaml-refused", locate(offset), reason));
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

const complexKey =
  "Unexpected list or mapping as a key, expected a word; no field has such a name; write `key: value`";

function explainNode(node: unknown): string | undefined {
  if (isAlias(node)) {
    return `Unexpected alias \`*${node.source}\`, expected the value itself; a field must mean what it shows; write the value out, or put text that begins with * in quotes`;
  }
  if (!isScalar(node) && !isCollection(node)) return undefined;
  if (node.anchor !== undefined) {
    return `Unexpected anchor \`&${node.anchor}\`, expected the value itself; a field must mean what it shows; remove the anchor, or put text that begins with & in quotes`;
  }
  if (node.tag !== undefined && !isPlainCollection(node)) {
    return `Unexpected tag \`${node.tag}\`, expected a plain value; tags change what a value means; remove the tag, or put text that begins with ! in quotes`;
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
