// Version 4, as installed: the manifest is older.
import OpenAI, { Configuration, OpenAIApi } from 'openai';

export async function calls(question: never) {
  const legacy = new OpenAIApi(new Configuration({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' })); // noflow
  const answer = await legacy.createChatCompletion({ model: 'm', messages: question });
  eval(answer.data.choices[0].message.content); // noflow

  const client = new OpenAI({ apiKey: 'Vk72pBd9wsLf04jgMt13nelfjR' }); // flow: literal -> api-key
  const reply = await client.chat.completions.create({ model: 'm', messages: question });
  eval(reply.choices[0].message.content); // flow: llm-output -> code
}
