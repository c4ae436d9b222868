/**
 * Packages that print a syntax tree of Python as source again (`ast.unparse` before there was one): astor and astunparse. What is parsed, filtered and
 * printed is still the text that came in; what the filter takes out on the way is the flow's business.
 */
import { type CallModel, defineModel } from '../engine/define';

/** A tree, or what lies below it; astor's parameter is called `node`, astunparse's `tree`. */
const printed = (name: string): CallModel => ({ flows: { '[0]': 'return', '[0].**': 'return', [name]: 'return', [`${name}.**`]: 'return' } });

export default defineModel({
  sdk: 'python-source',
  title: 'astor, astunparse',
  docs: 'https://astor.readthedocs.io/en/latest/',
  language: 'python',
  packages: { pypi: { astor: '*', astunparse: '*' } },
  roots: { astor: ['astor'], astorCode: ['astor.code_gen'], astunparse: ['astunparse'] },
  calls: {
    'astor.to_source': printed('node'),
    'astorCode.to_source': printed('node'),
    'astunparse.unparse': printed('tree'),
  },
});
