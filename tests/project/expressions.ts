import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** A regular expression of the code, `/\s+/u`, and the file in which it stands. */
export interface Expression {
  readonly file: string;
  readonly literal: string;
}

/** All literals in `src/`. */
export function listLiterals(): Expression[] {
  return globSync("src/**/*.ts").flatMap((file) =>
    listNodes(file, ts.isRegularExpressionLiteral).map(({ text }) => ({ file, literal: text })),
  );
}

/** Files that build expressions of parts. */
export function listBuilders(): string[] {
  return globSync("src/**/*.ts").filter((file) => listNodes(file, isBuilt).length > 0);
}

/**
 * The expressions that a file builds while it is loaded and while `use` runs. The file is loaded anew, since
 * it may have been before.
 */
export async function listBuilt(file: string): Promise<Expression[]> {
  const found: Expression[] = [];
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]: [string, string?]) {
      const built = new target(pattern, flags);
      found.push({ file, literal: String(built) });
      return built;
    },
  });
  try {
    const address = pathToFileURL(createRequire(import.meta.url).resolve(`../../${file}`));
    await import(`${address.href}?expressions`);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

function listNodes<Node extends ts.Node>(
  file: string,
  isWanted: (node: ts.Node) => node is Node,
): Node[] {
  const found: Node[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

function isBuilt(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  return ts.isIdentifier(node.expression) && node.expression.text === "RegExp";
}
