/**
 * Which documents the server is told of. The manifest's activation events name the same languages; a test compares them. It knows
 * no editor, so that the test can load it. Which files on the disk are watched is the server's to say.
 */
const CODE = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python'];
/** Scripts and templates in one file; their own extensions give the languages their names. */
const COMPONENTS = ['vue', 'svelte', 'astro', 'html'];
/** Text in which keys are left lying about. */
const TEXT = ['json', 'jsonc', 'yaml', 'dockercompose', 'toml', 'dotenv', 'properties', 'ini', 'shellscript', 'dockerfile'];
/** Instructions of agents, pipelines and infrastructure; VS Code and extensions give the languages their names. */
const CONFIGURATION = ['markdown', 'instructions', 'prompt', 'chatagent', 'skill', 'terraform', 'hcl', 'github-actions-workflow'];

/** Language identifiers for which the extension is started. */
export const LANGUAGES: readonly string[] = [...CODE, ...COMPONENTS, ...TEXT, ...CONFIGURATION];

/** What is plain text where no extension knows its language. */
const PLAIN = [
  '**/.env',
  '**/.env.*',
  '**/*.env',
  '**/*.toml',
  '**/*.vue',
  '**/*.svelte',
  '**/*.astro',
  '**/*.tf',
  '**/*.mdc',
  '**/.{cursor,windsurf,cline}rules',
];

/** Types of notebooks for which the extension is started; their cells are told to the server together. */
export const NOTEBOOKS: readonly string[] = ['jupyter-notebook'];

/** The server reads imports from the disk; code that was never saved is checked by itself. */
export const SELECTOR = [
  ...LANGUAGES.map((language) => ({ scheme: 'file', language })),
  ...[...CODE, ...COMPONENTS].map((language) => ({ scheme: 'untitled', language })),
  ...NOTEBOOKS.flatMap((notebook) => CODE.map((language) => ({ notebook, language }))),
  ...PLAIN.map((pattern) => ({ scheme: 'file', language: 'plaintext', pattern })),
];
