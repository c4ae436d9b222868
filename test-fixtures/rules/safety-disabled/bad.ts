import { google } from '@ai-sdk/google';
import { GoogleGenAI, HarmBlockThreshold, HarmCategory } from '@google/genai';

const safetySettings = [{ category: HarmCategory.HARM_CATEGORY_HARASSMENT, threshold: HarmBlockThreshold.BLOCK_NONE }];
export const ask = (contents: string) => new GoogleGenAI({}).models.generateContent({ model: 'gemini', contents, config: { safetySettings } }); // expect: safety-disabled "Gemini’s filter"
export const model = google('gemini', { safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' }] });
//                   ^^^^^^ expect: safety-disabled
