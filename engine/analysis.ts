/**
 * What runs only when a file is parsed, behind one door, so that a run that ends at the gate does not load it.
 */
export { versionsWithin } from './binding/installed';
export { compileModels } from './binding/trie';
export { link } from './dataflow/link';
export { holdsShape } from './dataflow/shapes';
export { createExtractor } from './extract';
export { openKeptFacts } from './kept-facts';
