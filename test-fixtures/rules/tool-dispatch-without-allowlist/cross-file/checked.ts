import * as tools from './tools';

const table: Record<string, (args: any) => string> = { read: tools.read, write: tools.write };
const known = (name: string) => Object.hasOwn(table, name);

export async function callChecked(name: string, args: unknown) {
  if (!known(name)) throw new Error(`unknown tool ${name}`);
  return table[name]!(args); // ok: tool-dispatch-without-allowlist
}
