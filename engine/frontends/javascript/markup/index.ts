/**
 * Component files and HTML: scanned, their scripts and the code of their templates parsed where they stand, and lowered to one module. Places in
 * what comes out are places in the file.
 */
import type { IrModule } from '../../../ir/ir';
import { emptyState } from '../lower';
import { type Parse, type Parsed, UNREADABLE } from '../parse';
import { frontmatterOf, lowerAstro } from './astro';
import { type CodeParser, createCodeParser } from './code';
import { lowerHtml } from './html';
import { scanMarkup } from './scan';
import { lowerSvelte } from './svelte';
import { type Dialect, type MarkupNode, textOf } from './tree';
import { lowerVue } from './vue';

export { dialectOf } from './tree';

const TOO_DEEP = 'The file nests too deeply to be parsed and was not analysed.';

/**
 * Lowers a file of markup.
 * @param parse reads a piece of code; undefined when it needs a parser that is not loaded
 * @returns undefined when a piece needed it
 */
export function lowerMarkup(path: string, text: string, dialect: Dialect, parse: Parse): IrModule | undefined {
  let missing = false;
  const reading = (name: string, code: string): Parsed | undefined => {
    const parsed = parse(name, code);
    if (!parsed) missing = true;
    return parsed;
  };
  const state = emptyState(text, 0);
  let code: CodeParser | undefined;
  try {
    const { code: frontmatter, end } = dialect === 'astro' ? frontmatterOf(text) : { code: undefined, end: 0 };
    const nodes = scanMarkup(text, dialect, end);
    const language = dialect === 'astro' ? 'ts' : scriptLanguage(nodes, text);
    code = createCodeParser(text, reading, language, dialect === 'vue' || dialect === 'html');
    if (dialect === 'vue') lowerVue(state, path, nodes, code);
    else if (dialect === 'svelte') lowerSvelte(state, path, nodes, code);
    else if (dialect === 'astro') lowerAstro(state, path, frontmatter, nodes, code);
    else lowerHtml(state, nodes, code);
    if (missing) return undefined;
    state.module.syntaxErrors = code.errors;
    state.module.imports = [...state.imports];
    return state.module;
  } catch (error) {
    if (missing) return undefined;
    if (error instanceof RangeError) return { ...emptyState(text, 0).module, incomplete: TOO_DEEP };
    // The tree of broken code may have any shape; in that of valid code this is our own fault, which the caller reports.
    if (code && code.errors > 0) return { ...emptyState(text, code.errors).module, incomplete: UNREADABLE };
    throw error;
  }
}

/** The language of a file's scripts is that of its template too. */
function scriptLanguage(nodes: readonly MarkupNode[], text: string): string | undefined {
  for (const node of nodes) {
    const lang = node.kind === 'element' && node.name === 'script' ? textOf(node, 'lang', text) : undefined;
    if (lang) return lang;
  }
  return undefined;
}
