/**
 * Which documents the server is told of, and which files on the disk it hears about. The manifest's activation events name the
 * same languages; a test compares them. It knows no editor, so that the test can load it.
 */
const CODE = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python'];
/** Text in which keys are left lying about. */
const TEXT = ['json', 'jsonc', 'yaml', 'dockercompose', 'toml', 'dotenv', 'properties', 'ini', 'shellscript', 'dockerfile'];

/** Language identifiers for which the extension is started. */
export const LANGUAGES: readonly string[] = [...CODE, ...TEXT];

/** What is plain text where no extension knows its language. */
const PLAIN = ['**/.env', '**/.env.*', '**/*.env', '**/*.toml'];

/** The server reads imports from the disk, so a document has to be a file. */
export const SELECTOR = [
  ...LANGUAGES.map((language) => ({ scheme: 'file', language })),
  ...PLAIN.map((pattern) => ({ scheme: 'file', language: 'plaintext', pattern })),
];

/** Files whose change outside the editor changes what open documents mean. */
export const WATCHED: readonly string[] = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,py}',
  '**/{ai-lint.config.json,.ai-lintignore,.gitignore,package.json,package-lock.json,tsconfig.json,jsconfig.json,pyproject.toml}',
];
