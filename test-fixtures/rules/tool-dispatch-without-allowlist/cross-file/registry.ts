import * as tools from './tools';

export async function callTool(name: string, args: unknown) {
  return (tools as Record<string, any>)[name](args); // expect: tool-dispatch-without-allowlist
}
