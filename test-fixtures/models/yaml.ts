// No manifest: the version is unknown, so `load` counts as the old one. That `parse` and the safe loaders hand their data on is seen by what follows.
import OpenAI from 'openai';
import yaml from 'js-yaml';
import { parse } from 'yaml';

const openai = new OpenAI();

export async function read() {
  const reply = await openai.chat.completions.create({ model: 'm', messages: [] });
  const text = reply.choices[0].message.content ?? '';
  yaml.load(text); // flow: llm-output -> deserializer
  yaml.loadAll(text); // flow: llm-output -> deserializer
  eval(yaml.safeLoad(text).code); // flow: llm-output -> code
  eval(yaml.safeLoadAll(text)[0]); // flow: llm-output -> code
  eval(parse(text).code); // flow: llm-output -> code
}
