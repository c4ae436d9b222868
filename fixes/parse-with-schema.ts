/**
 * What a model wrote as JSON is checked where it is parsed, by a schema whose fields are those that the code declares or reads: with zod, or with
 * pydantic, where the project has it. Which types the fields have is for a person to look at.
 */
import type ts from 'typescript';
import { defineFix, type Printed, type ScriptPlace } from './_define';
import { isKey, type ScriptFile } from './_javascript/file';
import { importedModules, importOf } from './_javascript/imports';
import { bare, codeOf, declarationOf, expressionAt } from './_javascript/nodes';
import { type FieldType, shapeOf } from './_javascript/shape';
import { manifestOf } from './_project';
import { printPydantic } from './_python/schema';

export default defineFix({
  id: 'parse-with-schema',
  title: 'Check the parsed value with a schema',
  about:
    'Needs review: the fields are those of a declared type or those that are read, types that the code does not tell are text, number or boolean, and fields that are not listed are left out. Offered where the project has zod ' +
    'or pydantic, and nothing is done with the parsed value but reading its fields.',
  javascript: inScript,
  python: printPydantic,
});

function inScript({ file, span, read }: ScriptPlace): Printed | undefined {
  if (!importedModules(file).includes('zod') && !manifestOf(read, file.path)?.packages.has('zod')) return undefined;
  const sink = expressionAt(file, span);
  const calls = sink ? parsesBehind(file, sink) : [];
  const [call] = calls;
  const fields = call && calls.length === 1 ? shapeOf(file, call) : undefined;
  if (!call || !fields) return undefined;
  const { code: z, edits } = importOf(file, { module: 'zod', name: 'z' });
  const { quote } = file.style;
  const members = fields.map(({ name, type, optional }) => `${name}: ${printed(z, type, quote)}${optional ? '.optional()' : ''}`);
  const start = call.getStart(file.tree);
  return {
    safety: 'review',
    edits: [...edits, { start, end: start, text: `${z}.object({ ${members.join(', ')} }).parse(` }, { start: call.end, end: call.end, text: ')' }],
  };
}

function printed(z: string, type: FieldType, quote: string): string {
  if (type === 'scalar') return `${z}.union([${z}.string(), ${z}.number(), ${z}.boolean()])`;
  if (typeof type === 'string') return `${z}.${type}()`;
  if ('listOf' in type) return `${z}.array(${printed(z, type.listOf, quote)})`;
  return `${z}.enum([${type.anyOf.map((text) => `${quote}${text.replace(/[\\'"`]/g, '\\$&')}${quote}`).join(', ')}])`;
}

/** The calls of JSON.parse that names in an expression were declared with. */
function parsesBehind(file: ScriptFile, sink: ts.Expression): ts.CallExpression[] {
  const { ts } = file;
  const calls = new Set<ts.CallExpression>();
  const visit = (node: ts.Node): void => {
    const isShorthand = ts.isIdentifier(node) && ts.isShorthandPropertyAssignment(node.parent);
    if (ts.isIdentifier(node) && (isShorthand || !isKey(ts, node))) {
      const declared = declarationOf(file, node);
      const variable = declared?.kind === 'variable' ? declared.node : declared?.kind === 'binding' ? declared.node.parent.parent : undefined;
      const value = variable && ts.isVariableDeclaration(variable) && variable.initializer ? bare(file, variable.initializer) : undefined;
      if (value && ts.isCallExpression(value) && codeOf(file, value.expression) === 'JSON.parse') calls.add(value);
    }
    ts.forEachChild(node, visit);
  };
  visit(sink);
  return [...calls];
}
