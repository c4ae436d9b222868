// LangChain.js: models of all providers. A key is no source but where it is a literal.
import { execSync } from 'node:child_process';
import { ChatAnthropic } from '@langchain/anthropic';
import { ChatBedrockConverse } from '@langchain/aws';
import { ChatCerebras } from '@langchain/cerebras';
import { ChatCloudflareWorkersAI } from '@langchain/cloudflare';
import { ChatCohere, Cohere } from '@langchain/cohere';
import { ChatAlibabaTongyi } from '@langchain/community/chat_models/alibaba_tongyi';
import { BedrockChat } from '@langchain/community/chat_models/bedrock';
import { ChatLlamaCpp } from '@langchain/community/chat_models/llama_cpp';
import { ChatMinimax } from '@langchain/community/chat_models/minimax';
import { ChatMoonshot } from '@langchain/community/chat_models/moonshot';
import { ChatZhipuAI } from '@langchain/community/chat_models/zhipuai';
import { Bedrock } from '@langchain/community/llms/bedrock';
import { Fireworks } from '@langchain/community/llms/fireworks';
import { HuggingFaceInference } from '@langchain/community/llms/hf';
import { LlamaCpp } from '@langchain/community/llms/llama_cpp';
import { Replicate } from '@langchain/community/llms/replicate';
import { WatsonxEmbeddings } from '@langchain/community/embeddings/ibm';
import { TogetherAIEmbeddings } from '@langchain/community/embeddings/togetherai';
import { VoyageEmbeddings } from '@langchain/community/embeddings/voyage';
import { BedrockEmbeddings } from '@langchain/aws';
import { BaiduQianfanEmbeddings, ChatBaiduQianfan } from '@langchain/baidu-qianfan';
import { CohereEmbeddings } from '@langchain/cohere';
import { ChatDeepSeek } from '@langchain/deepseek';
import { ChatFireworks } from '@langchain/fireworks';
import { ChatGoogle } from '@langchain/google';
import { ChatGoogleGenerativeAI, GoogleGenerativeAIEmbeddings } from '@langchain/google-genai';
import { ChatVertexAI, VertexAI } from '@langchain/google-vertexai';
import { ChatGroq } from '@langchain/groq';
import { ChatWatsonx, WatsonxLLM } from '@langchain/ibm';
import { ChatMistralAI, MistralAI, MistralAIEmbeddings } from '@langchain/mistralai';
import { ChatOllama, Ollama, OllamaEmbeddings } from '@langchain/ollama';
import { AzureChatOpenAI, AzureOpenAI, AzureOpenAIEmbeddings, ChatOpenAI, OpenAI, OpenAIEmbeddings } from '@langchain/openai';
import { ChatOpenRouter } from '@langchain/openrouter';
import { ChatPerplexity } from '@langchain/perplexity';
import { ChatTogetherAI, TogetherAI } from '@langchain/together-ai';
import { ChatXAI } from '@langchain/xai';
import { ChatGooglePaLM } from 'langchain/chat_models/googlepalm';
import { initChatModel } from 'langchain';

new AzureChatOpenAI({ azureOpenAIApiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new AzureOpenAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new AzureOpenAIEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new BaiduQianfanEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new BedrockEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new CohereEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new TogetherAIEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new VoyageEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new WatsonxEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatBaiduQianfan({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Bedrock({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new BedrockChat({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatAlibabaTongyi({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatAnthropic({ anthropicApiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatBedrockConverse({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatCerebras({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatCloudflareWorkersAI({ cloudflareApiToken: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatCohere({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatDeepSeek({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatFireworks({ fireworksApiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatGoogle({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatGoogleGenerativeAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatGooglePaLM({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatGroq({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatLlamaCpp({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatMinimax({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatMistralAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatMoonshot({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatOllama({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatOpenAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatOpenRouter({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatPerplexity({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatTogetherAI({ togetherAIApiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatVertexAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatWatsonx({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatXAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatZhipuAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Cohere({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Fireworks({ fireworksApiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new GoogleGenerativeAIEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new HuggingFaceInference({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new LlamaCpp({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new MistralAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new MistralAIEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Ollama({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new OllamaEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new OpenAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new OpenAIEmbeddings({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Replicate({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new TogetherAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new VertexAI({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new WatsonxLLM({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
await initChatModel('gpt-5', { apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new ChatOpenAI({ model: 'gpt-5', configuration: { baseURL: 'https://models.example.com/v1' } });

export async function answers(prompt: string) {
  eval((await new AzureChatOpenAI().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new BedrockChat().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatAlibabaTongyi().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatAnthropic().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatBedrockConverse().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatCerebras().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatCloudflareWorkersAI().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatCohere().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatDeepSeek().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatFireworks().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatGoogle().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatGoogleGenerativeAI().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatGooglePaLM().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatGroq().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatLlamaCpp().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatMinimax().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatMistralAI().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatMoonshot().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatOllama().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatOpenAI().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatOpenRouter().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatPerplexity().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatTogetherAI().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatVertexAI().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatWatsonx().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatXAI().invoke(prompt)).content); // flow: llm-output -> code
  eval((await new ChatZhipuAI().invoke(prompt)).content); // flow: llm-output -> code
  eval(await new AzureOpenAI().invoke(prompt)); // flow: llm-output -> code
  eval(await new Bedrock().invoke(prompt)); // flow: llm-output -> code
  eval(await new Cohere().invoke(prompt)); // flow: llm-output -> code
  eval(await new Fireworks().invoke(prompt)); // flow: llm-output -> code
  eval(await new HuggingFaceInference().invoke(prompt)); // flow: llm-output -> code
  eval(await new LlamaCpp().invoke(prompt)); // flow: llm-output -> code
  eval(await new MistralAI().invoke(prompt)); // flow: llm-output -> code
  eval(await new Ollama().invoke(prompt)); // flow: llm-output -> code
  eval(await new OpenAI().invoke(prompt)); // flow: llm-output -> code
  eval(await new Replicate().invoke(prompt)); // flow: llm-output -> code
  eval(await new TogetherAI().invoke(prompt)); // flow: llm-output -> code
  eval(await new VertexAI().invoke(prompt)); // flow: llm-output -> code
  eval(await new WatsonxLLM().invoke(prompt)); // flow: llm-output -> code
  const any = await initChatModel('gpt-5');
  eval((await any.invoke(prompt)).text); // flow: llm-output -> code
  execSync(`echo ${(await new OpenAIEmbeddings().embedQuery(prompt))[0]}`);
  execSync(`echo ${(await new OpenAIEmbeddings().embedDocuments([prompt]))[0]}`);
}
