import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: ["dist/", "coverage/", ".vscode-test/", ".test-artefacts/", "examples/", "media/", "test/rules/*/", "test/**/fixtures/", "test/host/node_modules/"],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ["./tsconfig.json", "./tsconfig.webview.json"], tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always"],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Numbers, and booleans in messages, read the same with or without String().
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // A leading underscore says "the signature needs it, this body does not".
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // `() => log(x)` is the usual shape of a listener that answers nothing.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Character codes and grammar symbols come as numbers and are compared with members of enums.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      // Keys of other people's files (locks, manifests) are written as the strings they are.
      "@typescript-eslint/dot-notation": "off",
      // Facts and protocol messages are told apart by `kind`; some are plain shapes, some unions, and both are written as types.
      "@typescript-eslint/consistent-type-definitions": "off",
    },
  },
  {
    // The catalog is data: a file is as long as its library has calls.
    files: ["src/engine/catalog/**"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "max-lines": "off",
      // A test may say "this exists" and fail loudly when it does not.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Answers of processes and servers are read as JSON; the assertions are the check.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    // Scripts outside the TypeScript project: the rules that need types do not apply.
    files: ["**/*.js", "**/*.mjs"],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ["esbuild.js"],
    // The bundler's configuration is CommonJS, as the package is.
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
