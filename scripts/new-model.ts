/** `npm run new-model <sdk>`: a model file and its fixture, which fail until the model knows what the fixture says. */
import { nameFromArguments, writeSkeleton } from './skeleton';

const sdk = nameFromArguments('new-model', 'mistral');
const root = sdk.replace(/-/g, '_');

const model = `/**
 * TODO: which libraries this covers and what of them is a source or a sink, in two or three sentences, and what is left out.
 */
import { defineModel } from '../engine/define';

export default defineModel({
  sdk: '${sdk}',
  title: 'TODO: the library’s name',
  docs: 'TODO: address of the documentation it was checked against',
  packages: { npm: { '${sdk}': '*' }, pypi: { '${sdk}': '*' } },
  roots: { ${root}: ['${sdk}'] },
  ai: true,
  types: { Client: ['${root}.Client()'] },
  // For example: 'Client.chat': { is: 'chat', sinks: { 'user-prompt': 'prompt' }, sources: { 'llm-output': 'return.text' } }
  calls: {},
});
`;

writeSkeleton(
  {
    [`models/${sdk}.ts`]: model,
    [`test-fixtures/models/${sdk}.ts`]: `import { Client } from '${sdk}';

const client = new Client();

export async function chat() {
  const reply = await client.chat({ prompt: process.argv[2] }); // flow: untrusted-input -> user-prompt
  eval(reply.text); // flow: llm-output -> code
}
`,
    [`test-fixtures/models/${sdk}.py`]: `import sys

from ${root} import Client

client = Client()


def chat():
    reply = client.chat(prompt=sys.argv[1])  # flow: untrusted-input -> user-prompt
    eval(reply.text)  # flow: llm-output -> code
`,
  },
  [
    `read the library's documentation and source, then write its real calls in test-fixtures/models/${sdk}.ts and ${sdk}.py (remove the one it does not exist for)`,
    `fill in models/${sdk}.ts; every row must be met by a line of a fixture`,
    'npm run gen && npm test',
  ],
);
