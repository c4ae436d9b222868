// Switches of safety filters.
import { CreateGuardrailCommand, UpdateGuardrailCommand } from '@aws-sdk/client-bedrock';
import { google } from '@ai-sdk/google';
import { fal } from '@fal-ai/client';
import { GoogleGenAI, HarmBlockThreshold, HarmCategory } from '@google/genai';
import { GoogleGenerativeAI } from '@google/generative-ai';
import { ChatGoogleGenerativeAI } from '@langchain/google-genai';
import { generateText } from 'ai';
import { CohereClient } from 'cohere-ai';
import OpenAI from 'openai';
import Replicate from 'replicate';
import Together from 'together-ai';

const category = HarmCategory.HARM_CATEGORY_HARASSMENT;
const open = [{ category, threshold: HarmBlockThreshold.BLOCK_NONE }];
const shut = [{ category, threshold: HarmBlockThreshold.BLOCK_ONLY_HIGH }];

export async function ask(given: { threshold: string }[]) {
  const client = new GoogleGenAI({});
  await client.models.generateContent({ model: 'gemini', contents: 'a', config: { safetySettings: open } }); // flow: hazard -> safety-off
  await client.models.generateContent({ model: 'gemini', contents: 'a', config: { safetySettings: shut } });
  await client.models.generateContent({ model: 'gemini', contents: 'a', config: { safetySettings: given } });
  await client.models.generateContentStream({ model: 'gemini', contents: 'a', config: { safetySettings: open } }); // flow: hazard -> safety-off
  client.chats.create({ model: 'gemini', config: { safetySettings: open } }); // flow: hazard -> safety-off
  const model = new GoogleGenerativeAI('').getGenerativeModel({ model: 'gemini', safetySettings: open }); // flow: hazard -> safety-off
  await model.generateContent({ contents: [], safetySettings: open }); // flow: hazard -> safety-off
  await model.generateContentStream({ contents: [], safetySettings: open }); // flow: hazard -> safety-off
  model.startChat({ history: [], safetySettings: open }); // flow: hazard -> safety-off
  model.startChat({ history: [], safetySettings: shut });
  google('gemini', { safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }] }); // flow: hazard -> safety-off
  google('gemini', { safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_ONLY_HIGH' }] });
  await generateText({ model: google('gemini'), prompt: 'a', providerOptions: { google: { safetySettings: open } } }); // flow: hazard -> safety-off
  new ChatGoogleGenerativeAI({ model: 'gemini', safetySettings: open }); // flow: hazard -> safety-off
}

export async function pictures() {
  await new OpenAI().images.generate({ prompt: 'a', moderation: 'low' }); // flow: hazard -> safety-off
  await new OpenAI().images.generate({ prompt: 'a', moderation: 'auto' });
  await new Replicate().run('a/b', { input: { prompt: 'a', disable_safety_checker: true } }); // flow: hazard -> safety-off
  await new Together().images.create({ prompt: 'a', disable_safety_checker: true }); // flow: hazard -> safety-off
  await fal.subscribe('flux', { input: { enable_safety_checker: false } }); // flow: hazard -> safety-off
  await fal.subscribe('flux', { input: { enable_safety_checker: true } });
  await fal.queue.submit('flux', { input: { enable_safety_checker: false } }); // flow: hazard -> safety-off
}

export async function others() {
  await new CohereClient().chatStream({ message: 'a', safetyMode: 'OFF' }); // flow: hazard -> safety-off
  await new CohereClient().chatStream({ message: 'a', safetyMode: 'STRICT' });
  new CreateGuardrailCommand({ name: 'a', contentPolicyConfig: { filtersConfig: [{ type: 'HATE', inputStrength: 'NONE', outputStrength: 'HIGH' }] } }); // flow: hazard -> safety-off
  new CreateGuardrailCommand({ name: 'a', contentPolicyConfig: { filtersConfig: [{ type: 'HATE', inputStrength: 'HIGH', outputStrength: 'HIGH' }] } });
  new UpdateGuardrailCommand({ contentPolicyConfig: { filtersConfig: [{ type: 'HATE', inputStrength: 'NONE', outputStrength: 'HIGH' }] } }); // flow: hazard -> safety-off
}
