/**
 * Two ways to walk a syntax tree in WebAssembly. The library's TreeCursor copies its state in and out of the module's memory
 * around every call; calling the module's own functions in a row leaves the state where it is and walks three times as fast. Those
 * functions are no documented interface: they are used only when they are there and, tried once at load, give the same tree.
 */
import type { Tree } from 'web-tree-sitter';

export interface Cursor {
  typeId(): number;
  start(): number;
  end(): number;
  isMissing(): boolean;
  toFirstChild(): boolean;
  toNextSibling(): boolean;
  toParent(): boolean;
  /** Frees it; nothing else may be called after. */
  close(): void;
}

/** A cursor on the root. No other call of the library may come between its calls. */
export type OpenCursor = (tree: Tree) => Cursor;

export const documentedCursor: OpenCursor = (tree) => {
  const cursor = tree.walk();
  return {
    typeId: () => cursor.nodeTypeId,
    start: () => cursor.startIndex,
    end: () => cursor.endIndex,
    isMissing: () => cursor.nodeIsMissing,
    toFirstChild: () => cursor.gotoFirstChild(),
    toNextSibling: () => cursor.gotoNextSibling(),
    toParent: () => cursor.gotoParent(),
    close: () => cursor.delete(),
  };
};

const FUNCTIONS = {
  open: '_ts_tree_cursor_new_wasm',
  close: '_ts_tree_cursor_delete_wasm',
  typeId: '_ts_tree_cursor_current_node_type_id_wasm',
  start: '_ts_tree_cursor_start_index_wasm',
  end: '_ts_tree_cursor_end_index_wasm',
  isMissing: '_ts_tree_cursor_current_node_is_missing_wasm',
  child: '_ts_tree_cursor_goto_first_child_wasm',
  sibling: '_ts_tree_cursor_goto_next_sibling_wasm',
  parent: '_ts_tree_cursor_goto_parent_wasm',
} as const;

/** @param module the options object given to `Parser.init`, which carries the module's functions afterwards. @returns undefined when one is not there. */
export function directCursor(module: object): OpenCursor | undefined {
  const found = Object.entries(FUNCTIONS).map(([name, exported]) => [name, (module as Record<string, unknown>)[exported]] as const);
  if (found.some(([, value]) => typeof value !== 'function')) return undefined;
  const call = Object.fromEntries(found) as Record<keyof typeof FUNCTIONS, (tree: number) => number>;
  return (tree) => {
    const address = (tree as unknown as { 0: number })[0];
    // Reading a property leaves the root node in the buffer that the next function takes it from.
    void tree.rootNode.endIndex;
    call.open(address);
    return {
      typeId: () => call.typeId(address),
      start: () => call.start(address),
      end: () => call.end(address),
      isMissing: () => call.isMissing(address) === 1,
      toFirstChild: () => call.child(address) === 1,
      toNextSibling: () => call.sibling(address) === 1,
      toParent: () => call.parent(address) === 1,
      close: () => void call.close(address),
    };
  };
}
