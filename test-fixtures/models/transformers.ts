// transformers.js. A source is shown by eval of it, a sink by the command line's argument in it.
import { AutoModelForCausalLM, AutoTokenizer, pipeline, TextStreamer } from '@huggingface/transformers';
import { pipeline as before } from '@xenova/transformers';

const input = process.argv[2];

export async function pipelines() {
  const generator = await pipeline('text-generation', 'onnx-community/Qwen2.5-0.5B-Instruct'); // flow: hazard -> unpinned-download
  const output = await generator(
    [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
      { role: 'assistant', content: input }, // noflow
    ],
    { max_new_tokens: 128 },
  );
  eval(output[0].generated_text.at(-1).content); // flow: llm-output -> code
  eval(output[0].generated_text); // flow: llm-output -> code
  const translator = await before('translation', 'Xenova/nllb-200-distilled-600M'); // flow: hazard -> unpinned-download
  eval((await translator('hi'))[0].translation_text); // flow: llm-output -> code
  const answerer = await before('text2text-generation');
  eval((await answerer(`Sum up: ${input}`))[0].generated_text); // flow: llm-output -> code flow: untrusted-input -> undivided-prompt
  const transcriber = await pipeline('automatic-speech-recognition');
  eval((await transcriber('a.wav')).text); // flow: llm-output -> code
  const classifier = await pipeline('sentiment-analysis');
  eval((await classifier('hi'))[0].label); // noflow
}

export async function models() {
  const tokenizer = await AutoTokenizer.from_pretrained('a/b'); // flow: hazard -> unpinned-download
  const model = await AutoModelForCausalLM.from_pretrained('a/b'); // flow: hazard -> unpinned-download
  const inputs = tokenizer.apply_chat_template([{ role: 'system', content: input }]); // flow: untrusted-input -> system-prompt
  const tokens = await model.generate({ inputs, max_new_tokens: 100 });
  eval(tokenizer.batch_decode(tokens, { skip_special_tokens: true })[0]); // flow: llm-output -> code
  eval(tokenizer.decode(tokens[0], { skip_special_tokens: true })); // flow: llm-output -> code
  eval(tokenizer.decode(tokenizer.encode('1 + 1'))); // noflow
  new TextStreamer(tokenizer, {
    callback_function: (text) => {
      eval(text); // flow: llm-output -> code
    },
  });
}
