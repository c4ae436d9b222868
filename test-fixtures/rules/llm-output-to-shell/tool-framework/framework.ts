// An in-house framework: imports no SDK. Tools are known by their form, whether built by a function, a class or a base class.
export interface ToolDefinition<T> {
  name: string;
  description: string;
  parameters: object;
  execute: (input: T) => Promise<string> | string;
}

export function defineTool<T>(definition: ToolDefinition<T>) {
  return { ...definition, kind: 'tool' as const };
}

export abstract class BaseTool<T> {
  abstract readonly name: string;
  abstract readonly description: string;
  abstract readonly inputSchema: object;
  abstract run(input: T): Promise<string>;

  async call(input: T) {
    return this.run(input);
  }
}

export class Registry {
  private readonly tools = new Map<string, { execute: (input: never) => unknown }>();

  register(name: string, tool: { execute: (input: never) => unknown }) {
    this.tools.set(name, tool);
    return this;
  }

  async invoke(name: string, input: unknown) {
    const tool = this.tools.get(name);
    if (!tool) throw new Error(`unknown tool ${name}`);
    return tool.execute(input as never);
  }
}
