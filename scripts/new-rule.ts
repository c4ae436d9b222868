/** `npm run new-rule <id>`: a rule file and its fixture folder, which fail until the rule finds what its fixtures say. */
import { nameFromArguments, writeSkeleton } from './skeleton';

const id = nameFromArguments('new-rule', 'llm-output-to-printer');

const rule = `/**
 * TODO: what the rule reports and why, in two or three sentences, and what it leaves to others.
 */
import { defineFlowRule } from '../engine/define';

export default defineFlowRule({
  id: '${id}',
  title: 'TODO: what is wrong, as a sentence without a full stop',
  category: 'output',
  severity: 'warning',
  presets: [],
  refs: { cwe: [] },
  docs: {
    why: 'TODO: why it is dangerous.',
    instead: 'TODO: what to do instead.',
    limits: 'TODO: what the rule does not see.',
  },
  // Names from engine/concepts.ts. Without them the rule finds nothing.
  flow: { from: [], to: [], stoppedBy: [] },
  message: ({ source, sink }) => \`\\\`\${sink.text}\\\` comes from \${source.what} on line \${source.line}; TODO: what to do\`,
});
`;

const script = (body: string) => `import OpenAI from 'openai';

const client = new OpenAI();

export async function example(question: string) {
  const reply = await client.responses.create({ model: 'gpt-4.1', input: question });
${body}}
`;
const python = (body: string) => `from openai import OpenAI

client = OpenAI()


def example(question):
    reply = client.responses.create(model="gpt-4.1", input=question)
${body}`;

writeSkeleton(
  {
    [`rules/${id}.ts`]: rule,
    [`test-fixtures/rules/${id}/bad.ts`]: script(
      `  use(reply.output_text); // expect: ${id}\n  use(reply.output_text);\n  //  ^^^^^^^^^^^^^^^^^ expect: ${id}\n`,
    ),
    [`test-fixtures/rules/${id}/ok.ts`]: script(`  use('a constant'); // ok: ${id}\n`),
    [`test-fixtures/rules/${id}/bad.py`]: python(`    use(reply.output_text)  # expect: ${id}\n`),
    [`test-fixtures/rules/${id}/ok.py`]: python(`    use("a constant")  # ok: ${id}\n`),
  },
  [
    `write the near miss first: test-fixtures/rules/${id}/ok.ts and ok.py, one token apart from bad.ts and bad.py`,
    `declare the flow and the words in rules/${id}.ts; a new concept is one row in engine/concepts.ts`,
    'npm run gen && npm test',
  ],
);
