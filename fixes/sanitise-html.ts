/**
 * HTML is run through DOMPurify just before it is used. The import is added; the package is not installed by this, so without
 * it in the manifest the fix is one to review.
 */
import { defineFix, type Printed, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { importedModules, importOf } from './_javascript/imports';
import { codeOf, expressionAt, outer, spanOf } from './_javascript/nodes';
import { manifestOf } from './_project';

export default defineFix({
  id: 'sanitise-html',
  title: 'Sanitise the HTML with DOMPurify',
  about:
    'Tags and attributes that can run code are taken out of the final HTML; the import is added. Safe where the project has `dompurify` (or `isomorphic-dompurify`) among its dependencies; ' +
    'elsewhere it has to be installed first. Frames’ documents and parts of tables are to be reviewed, too: DOMPurify drops what is only allowed inside of something else. Code that runs on a server gets no fix unless it has the isomorphic package.',
  javascript: inScript,
});

const PACKAGES = ['dompurify', 'isomorphic-dompurify'] as const;

function inScript({ file, span, read }: ScriptPlace): Printed | undefined {
  const found = expressionAt(file, span);
  const expression = found && file.ts.isAwaitExpression(found.parent) ? found.parent : found;
  if (!expression || !isInBrowser(file, outer(file, expression))) return undefined;
  const imported = importedModules(file).find((module) => (PACKAGES as readonly string[]).includes(module));
  const declared = imported ? undefined : declaredPackage(read, file.path);
  const purifier = importOf(file, { module: imported ?? declared ?? 'dompurify', name: 'default', as: 'DOMPurify' });
  const isKnown = imported !== undefined || declared !== undefined;
  return {
    title: isKnown ? 'Sanitise the HTML with DOMPurify' : 'Sanitise the HTML with DOMPurify (to be installed: dompurify)',
    safety: isKnown && !losesMarkup(file, expression) ? 'safe' : 'review',
    edits: [{ ...spanOf(file, expression), text: `${purifier.code}.sanitize(${codeOf(file, expression)})` }, ...purifier.edits],
  };
}

/** Where the value goes: an element's HTML or React's raw HTML, not a server's response. */
function isInBrowser(file: ScriptFile, value: Parameters<typeof outer>[1]): boolean {
  const { ts } = file;
  const { parent } = value;
  if (
    ts.isBinaryExpression(parent) &&
    parent.right === value &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(parent.left)
  )
    return ['innerHTML', 'outerHTML', 'srcdoc'].includes(parent.left.name.text);
  if (ts.isPropertyAssignment(parent)) return codeOf(file, parent.name) === '__html';
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) && /^srcdoc$/i.test(codeOf(file, parent.parent.name));
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  const method = parent.expression.name.text;
  return (method === 'insertAdjacentHTML' && parent.arguments[1] === value) || (method === 'createContextualFragment' && parent.arguments[0] === value);
}

/** A whole document for a frame, and parts of a table or list of options, do not come through as they were. */
function losesMarkup(file: ScriptFile, expression: Parameters<typeof outer>[1]): boolean {
  const { parent } = outer(file, expression);
  return (
    /srcdoc/i.test(codeOf(file, file.ts.isJsxExpression(parent) ? parent.parent : parent).slice(0, 200)) ||
    /<(?:tr|t[dh]|tbody|thead|option|html|head|body|style|script)\b/i.test(codeOf(file, expression))
  );
}

function declaredPackage(read: ScriptPlace['read'], path: string): string | undefined {
  const manifest = manifestOf(read, path);
  return PACKAGES.find((name) => manifest?.packages.has(name));
}
