// What a schema closes and what it leaves open.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import OpenAI from 'openai';
import { z } from 'zod';

const server = new McpServer({ name: 'schemas', version: '1.0.0' });
const openai = new OpenAI();
const done = { content: [] };

const Settings = z.object({
  mode: z.enum(['fast', 'safe']).optional(),
  kind: z.union([z.literal('a'), z.literal('b')]),
  open: z.union([z.literal('a'), z.string()]),
  size: z.coerce.number().min(1),
  short: z.string().min(1).max(40),
  mail: z.string().email(),
  link: z.string().url(),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  loose: z.string().regex(/[a-z0-9-]+/),
  flag: z.boolean().default(false),
  list: z.array(z.enum(['x', 'y'])),
  nested: z.object({ label: z.string(), level: z.nativeEnum({ low: 'low', high: 'high' } as const) }),
});

server.registerTool('from-fields', { inputSchema: Settings.shape }, async ({ mode, kind, open, size, short, mail, link, slug, loose, flag, list, nested }) => {
  eval(`run('${mode}')`); // ok: llm-output-to-code
  eval(`run('${kind}')`); // ok: llm-output-to-code
  eval(`run('${open}')`); // expect: llm-output-to-code
  eval(`run(${size})`); // ok: llm-output-to-code
  eval(`run('${short}')`); // expect: llm-output-to-code
  eval(`run('${mail}')`); // expect: llm-output-to-code
  eval(`run('${link}')`); // expect: llm-output-to-code
  eval(`run('${slug}')`); // ok: llm-output-to-code
  eval(`run('${loose}')`); // expect: llm-output-to-code
  eval(`run(${flag})`); // ok: llm-output-to-code
  eval(`run('${list[0]}')`); // ok: llm-output-to-code
  eval(`run('${nested.level}')`); // ok: llm-output-to-code
  eval(`run('${nested.label}')`); // expect: llm-output-to-code
  return done;
});

export async function parsedBySchema(question: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  const raw = JSON.parse(reply.output_text);
  const settings = Settings.parse(raw);
  eval(settings.kind); // ok: llm-output-to-code
  eval(settings.short); // expect: llm-output-to-code
  eval(raw.kind); // expect: llm-output-to-code
  const result = Settings.safeParse(raw);
  if (!result.success) return;
  eval(result.data.slug); // ok: llm-output-to-code
  eval(result.data.open); // expect: llm-output-to-code
}
