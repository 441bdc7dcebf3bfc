/** Editor language ids we analyse, in the order of the documentation. */
export const editorLanguages = ['python', 'typescript', 'typescriptreact', 'javascript', 'javascriptreact'] as const;
export type EditorLanguage = (typeof editorLanguages)[number];

/** Endings of source files, without the dot. */
export const sourceEndings = ['py', 'ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'] as const;

/** Files whose content decides which libraries, versions, settings or exclusions apply. Globs relative to a folder. */
export const projectFileGlobs = [
  '**/{package.json,package-lock.json,npm-shrinkwrap.json,yarn.lock,pnpm-lock.yaml}',
  '**/{pyproject.toml,uv.lock,poetry.lock,Pipfile,Pipfile.lock,setup.py,setup.cfg,requirements*.txt,requirements/*.txt}',
  '**/.gitignore',
  '**/.readiness/config.json',
] as const;
