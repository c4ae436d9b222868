/** What the tests of the MCP server scan. */
/** Model output in a shell. */
export const SHELL = `import { execSync } from 'node:child_process';
import OpenAI from 'openai';
const client = new OpenAI();
export async function run(): Promise<void> {
  const reply = await client.chat.completions.create({ model: 'gpt-4.1', messages: [] });
  execSync(\`ls \${reply.choices[0].message.content}\`);
}
`;
/** A model is asked, and its answer is given back. */
export const ASKS = SHELL.replace('execSync(`ls ${reply.choices[0].message.content}`)', 'return reply.choices[0].message.content ?? ""')
  .replace("import { execSync } from 'node:child_process';\n", '')
  .replace('run(): Promise<void>', 'asks(): Promise<string>');
