/** Editor language ids we analyse, in the order of the documentation. */
export const editorLanguages = ['python', 'typescript', 'typescriptreact', 'javascript', 'javascriptreact'] as const;

/** Editors' name for the notebooks we read. */
export const notebookType = 'jupyter-notebook';

/** Endings of source files, without the dot. */
export const sourceEndings = ['py', 'ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'ipynb'] as const;

/** Files whose content decides which libraries, versions, settings or exclusions apply. Globs relative to a folder. */
export const projectFileGlobs = [
  '**/{package.json,package-lock.json,npm-shrinkwrap.json,yarn.lock,pnpm-lock.yaml}',
  '**/{pyproject.toml,uv.lock,poetry.lock,Pipfile,Pipfile.lock,setup.py,setup.cfg,requirements*.txt,requirements/*.txt}',
  '**/.gitignore',
  '**/.readiness/{config,baseline}.json',
] as const;

/** The same files by name. */
export const projectFiles =
  /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pyproject\.toml|(?:uv|poetry)\.lock|Pipfile(?:\.lock)?|setup\.(?:py|cfg)|requirements[^/]*\.txt|requirements\/[^/]*\.txt|\.gitignore|\.readiness\/(?:config|baseline)\.json)$/u;

/** Files that say how an agent is run: they change what readiness says and no finding. Globs relative to a folder. */
export const operationFileGlobs = [
  '**/*.{md,mdx,yml,yaml,tf,bicep,jsonl}',
  '**/{CODEOWNERS,Dockerfile*,Procfile,Jenkinsfile}',
  '**/.readiness/checklist.json',
] as const;

/** The same files by name; lock files of package managers are none. */
export const operationFiles = /(?:\.(?:mdx?|ya?ml|tf|bicep|jsonl)|(?:^|\/)(?:CODEOWNERS|Dockerfile[^/]*|Procfile|Jenkinsfile|\.readiness\/checklist\.json))$(?<!pnpm-lock\.yaml)/u;
