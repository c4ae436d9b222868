// Replicate. A source is shown by eval of it, a sink by the command line's argument in it.
import Replicate from 'replicate';

const input = process.argv[2];
const replicate = new Replicate({ auth: process.env.REPLICATE_API_TOKEN }); // noflow
new Replicate({ auth: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key

export async function run() {
  const output = await replicate.run('meta/meta-llama-3-8b-instruct', {
    input: { prompt: input, system_prompt: input }, // flow: untrusted-input -> system-prompt flow: untrusted-input -> user-prompt
  });
  eval(output.join('')); // flow: llm-output -> code
  const own = await replicate.run('me/mine:abc', { input: { prompt: 'hi', max_new_tokens: 100 } });
  eval(own[0]); // flow: llm-output -> code
  // an image: the address is Replicate's
  const image = await replicate.run('black-forest-labs/flux-schnell', { input: { prompt: input } }); // noflow
  await fetch(image[0]); // noflow
  for await (const event of replicate.stream('meta/meta-llama-3-8b-instruct', { input: { prompt: 'hi' } })) eval(event.data); // flow: llm-output -> code
  let prediction = await replicate.predictions.create({ model: 'openai/gpt-4o', input: { messages: [{ role: 'system', content: input }] } }); // flow: untrusted-input -> system-prompt
  prediction = await replicate.wait(prediction);
  eval(prediction.output.join('')); // flow: llm-output -> code
  eval(prediction.id); // noflow
}
