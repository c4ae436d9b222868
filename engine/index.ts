/** The door: all that a host (cli/, server/, tests, benches) may import of the engine. */
export { createEngine } from './check';
export { decodeBytes } from './decode';
export { lineIndex, type LineIndex } from './text';
export * from './concepts';
export type * from './define';
export type * from './finding';
export type * from './host';
