/**
 * react-markdown is told to show no images, and rehype-raw is taken from its plugins where it stands in a list of the element itself. Images that were
 * wanted are gone with that, so it is always a fix to review.
 */
import type ts from 'typescript';
import { defineFix, type Printed, type PrintedEdit, type ScriptPlace } from './_define';
import type { ScriptFile } from './_javascript/file';
import { calledFrom, expressionAt } from './_javascript/nodes';

export default defineFix({
  id: 'no-markdown-images',
  title: 'Show no images in this Markdown',
  about:
    '`disallowedElements` of react-markdown leaves images out, so that the address of none is loaded; rehype-raw is taken from a list of plugins that is written in the element. Always to be ' +
    'reviewed: images that were wanted are gone. Where some hosts are to be trusted, write a `urlTransform` that knows them. Other components get no fix.',
  javascript: inScript,
});

function inScript({ file, span }: ScriptPlace): Printed | undefined {
  const { ts: typescript } = file;
  let at: ts.Node | undefined = expressionAt(file, span);
  while (at && !typescript.isJsxElement(at) && !typescript.isJsxSelfClosingElement(at)) at = at.parent;
  if (!at) return undefined;
  const opening = typescript.isJsxElement(at) ? at.openingElement : at;
  const { tagName } = opening;
  if (!typescript.isIdentifier(tagName) || calledFrom(file, tagName)?.module !== 'react-markdown') return undefined;
  const { quote } = file.style;
  const edits: PrintedEdit[] = [{ start: tagName.end, end: tagName.end, text: ` disallowedElements={[${quote}img${quote}]}` }];
  const raw = rawPlugin(file, opening.attributes);
  return { safety: 'review', edits: raw ? [...edits, raw] : edits };
}

/** Takes rehype-raw from `rehypePlugins={[…]}`. */
function rawPlugin(file: ScriptFile, attributes: ts.JsxAttributes): PrintedEdit | undefined {
  const { ts: typescript } = file;
  for (const attribute of attributes.properties) {
    if (!typescript.isJsxAttribute(attribute) || attribute.name.getText(file.tree) !== 'rehypePlugins') continue;
    const value = attribute.initializer && typescript.isJsxExpression(attribute.initializer) ? attribute.initializer.expression : undefined;
    if (!value || !typescript.isArrayLiteralExpression(value)) return undefined;
    const index = value.elements.findIndex((each) => typescript.isIdentifier(each) && calledFrom(file, each)?.module === 'rehype-raw');
    const [plugin, next, before] = [value.elements[index], value.elements[index + 1], value.elements[index - 1]];
    if (!plugin) return undefined;
    if (next) return { start: plugin.getStart(file.tree), end: next.getStart(file.tree), text: '' };
    return { start: before ? before.end : plugin.getStart(file.tree), end: plugin.end, text: '' };
  }
  return undefined;
}
