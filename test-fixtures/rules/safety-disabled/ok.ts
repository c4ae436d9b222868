import { google } from '@ai-sdk/google';
import { GoogleGenAI, HarmBlockThreshold, HarmCategory } from '@google/genai';

const safetySettings = [{ category: HarmCategory.HARM_CATEGORY_HARASSMENT, threshold: HarmBlockThreshold.BLOCK_ONLY_HIGH }];
export const ask = (contents: string) => new GoogleGenAI({}).models.generateContent({ model: 'gemini', contents, config: { safetySettings } }); // ok: safety-disabled
export const model = google('gemini');
export const chosen = (threshold: 'BLOCK_NONE' | 'OFF') => google('gemini', { safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold }] });
export const note = { threshold: HarmBlockThreshold.BLOCK_NONE };
