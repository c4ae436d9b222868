import { AzureOpenAI } from 'openai';
import type { ChatCompletionMessageParam, ChatCompletionTool } from 'openai/resources/chat/completions';

const DEPLOYMENT = 'support-gpt-4o';

/** The only place that talks to the model; everything else goes through it. */
export class LlmClient {
  private readonly client: AzureOpenAI;

  constructor(private readonly maxTokens = 800) {
    this.client = new AzureOpenAI({
      endpoint: process.env.AZURE_OPENAI_ENDPOINT,
      apiVersion: '2024-10-21',
      apiKey: 'q7Rk2vXw9pLm4tZs8bNc3dHf', // expect: hardcoded-api-key
    });
  }

  /** One step of a conversation: the model answers or asks for tools. */
  async step(messages: ChatCompletionMessageParam[], tools: ChatCompletionTool[]) {
    const completion = await this.client.chat.completions.create({
      model: DEPLOYMENT,
      max_tokens: this.maxTokens,
      messages,
      tools,
    });
    return completion.choices[0]!.message;
  }

  /** A single question without a conversation. */
  async ask(prompt: string): Promise<string> {
    const response = await this.client.responses.create({
      model: DEPLOYMENT,
      max_output_tokens: this.maxTokens,
      input: prompt,
    });
    return response.output_text;
  }
}

export const llm = new LlmClient();
