// Hugging Face inference. A source is shown by eval of it, a sink by the command line's argument in it.
import {
  automaticSpeechRecognition,
  chatCompletion,
  chatCompletionStream,
  documentQuestionAnswering,
  featureExtraction,
  HfInference,
  imageToText,
  InferenceClient,
  questionAnswering,
  summarization,
  textGeneration,
  textGenerationStream,
  textToImage,
  translation,
  visualQuestionAnswering,
} from '@huggingface/inference';

const input = process.argv[2];
const model = 'meta-llama/Llama-3.1-8B-Instruct';
const client = new InferenceClient(process.env.HF_TOKEN); // noflow
new InferenceClient('Zq81mAd3upKd93jfKs02mdkeiQ'); // flow: literal -> api-key
const old = new HfInference('Zq81mAd3upKd93jfKs02mdkeiQ'); // flow: literal -> api-key

export async function clients() {
  const completion = await client.chatCompletion({
    model,
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
    ],
  });
  eval(completion.choices[0].message.content); // flow: llm-output -> code
  eval(completion.choices[0].message.tool_calls[0].function.arguments); // flow: tool-arguments -> code
  eval(completion.id); // noflow
  for await (const chunk of client.chatCompletionStream({ model, messages: [] })) eval(chunk.choices[0].delta.content); // flow: llm-output -> code
  const generated = await old.textGeneration({ model, inputs: `Sum up: ${input}` }); // flow: untrusted-input -> undivided-prompt
  eval(generated.generated_text); // flow: llm-output -> code
  for await (const output of old.endpoint('https://example.com').textGenerationStream({ inputs: 'hi' })) eval(output.token.text); // flow: llm-output -> code
  eval((await client.summarization({ inputs: input })).summary_text); // flow: llm-output -> code
  eval((await client.translation({ inputs: input })).translation_text); // flow: llm-output -> code
  eval((await client.imageToText({ data: input })).generated_text); // flow: llm-output -> code
  eval((await client.questionAnswering({ inputs: {} })).answer); // flow: llm-output -> code
  eval((await client.visualQuestionAnswering({ inputs: {} })).answer); // flow: llm-output -> code
  eval((await client.documentQuestionAnswering({ inputs: {} })).answer); // flow: llm-output -> code
  eval((await client.automaticSpeechRecognition({ data: input })).text); // flow: llm-output -> code
  eval((await client.featureExtraction({ inputs: input }))[0]); // noflow
  await client.textToImage({ inputs: input }); // noflow
}

export async function functions() {
  eval((await chatCompletion({ accessToken: 'Zq81mAd3upKd93jfKs02mdkeiQ', messages: [] })).choices[0].message.content); // flow: llm-output -> code flow: literal -> api-key
  for await (const chunk of chatCompletionStream({ messages: [] })) eval(chunk.choices[0].delta.content); // flow: llm-output -> code
  eval((await textGeneration({ inputs: 'hi' })).generated_text); // flow: llm-output -> code
  for await (const output of textGenerationStream({ inputs: 'hi' })) eval(output.token.text); // flow: llm-output -> code
  eval((await summarization({ inputs: input })).summary_text); // flow: llm-output -> code
  eval((await translation({ inputs: input })).translation_text); // flow: llm-output -> code
  eval((await imageToText({ data: input })).generated_text); // flow: llm-output -> code
  eval((await questionAnswering({ inputs: {} })).answer); // flow: llm-output -> code
  eval((await visualQuestionAnswering({ inputs: {} })).answer); // flow: llm-output -> code
  eval((await documentQuestionAnswering({ inputs: {} })).answer); // flow: llm-output -> code
  eval((await automaticSpeechRecognition({ data: input })).text); // flow: llm-output -> code
  eval((await featureExtraction({ inputs: input }))[0]); // noflow
  await textToImage({ inputs: input }); // noflow
}
