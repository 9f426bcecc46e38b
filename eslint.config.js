import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist*/", ".dist*/", ".astro/", ".cache/", "node_modules/", "tests/**/fixtures/"] },
  {
    files: ["src/**/*.ts", "tests/**/*.ts"],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-console": ["error", { allow: ["error"] }],
      "max-lines": ["error", { max: 300, skipComments: true, skipBlankLines: true }],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["src/cli/**/*.ts", "tests/**/*.ts"], rules: { "no-console": "off" } },
);
