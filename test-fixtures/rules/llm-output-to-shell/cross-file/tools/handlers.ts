import { execSync } from 'child_process';

export const handlers = {
  describe: (input: Record<string, unknown>) => {
    const text = execSync(`kubectl describe ${input.kind} ${input.name}`).toString(); // expect: llm-output-to-shell
    return { content: [{ type: 'text', text }] };
  },
};
