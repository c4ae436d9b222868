/** The door: all that a host (cli/, server/, tests, benches) may import of the engine. */
export { type BaselineEntry, parseBaseline, printBaseline } from './baseline/file';
export { entriesFor, type KnownFinding } from './baseline/match';
export { createEngine } from './check';
export * from './concepts';
export { daysBetween } from './days';
export { decodeBytes } from './decode';
export type * from './define';
export type * from './estate/types';
export type * from './finding';
export { gateLanguage, gateTablesOf, keyShapesOf, keyTableOf } from './gate';
export type * from './host';
export { identityOf } from './identity';
export type { FoundKey } from './keys/search';
export { createMemory, type Memory, type Revision } from './memory';
export type * from './model-call';
export type { ResultCache } from './result-cache';
export { afterCheck, type Survey, surveyedLead, surveyMemory } from './survey';
export { type LineIndex, lineIndex } from './text';
