/**
 * Files on the disk that matter: those whose content may hold a finding, and those that decide how others are checked.
 */
import { manifestKind } from '../engine/manifests';
import { CONFIG_NAME } from '../workspace/root';
import { fileOf } from './uris';

/** Files that decide which others are checked, how, and what their imports mean. */
const DECIDES = new RegExp(
  `(?:^|[\\\\/])(?:${CONFIG_NAME.replaceAll('.', '\\.')}|\\.ai-lintignore|ai-lint-baseline[^\\\\/]*\\.json|\\.gitignore|pnpm-workspace\\.yaml|[jt]sconfig[^\\\\/]*\\.json)$`,
);
const NOISE = /[\\/](?:node_modules|\.git|\.hg|\.svn|\.venv|__pycache__|site-packages|\.yarn)[\\/]/;

/** Manifests and lockfiles among them: they say which versions of libraries a file sees. */
export const decides = (file: string): boolean => DECIDES.test(file) || manifestKind(file.replaceAll('\\', '/')) !== undefined;

/** Changes that no check would see. */
export const isNoise = (file: string): boolean => NOISE.test(file);

/** What to ask a client to watch that has no list of its own. */
export const PATTERNS: readonly string[] = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,py,ipynb,json,jsonc,yaml,yml,toml,env,ini,cfg,properties,sh,txt,md,mdc,tf,tofu,hcl,code-workspace,html,htm,vue,svelte,astro}',
  '**/{.env,.env.*,.gitignore,.ai-lintignore,.cursorrules,.windsurfrules,Dockerfile,Pipfile,*.lock}',
];

/** What a document is known by: the absolute path of its file, or its address. */
export const keyOf = (uri: string): string => fileOf(uri) ?? uri;
