import OpenAI from 'openai';

const fromEnvironment = process.env.OPENAI_API_KEY; // ok: hardcoded-api-key
const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY ?? '' }); // ok: hardcoded-api-key
const local = new OpenAI({ apiKey: 'ollama', baseURL: 'http://localhost:11434/v1' }); // ok: hardcoded-api-key
const named = new OpenAI({ apiKey: 'your-openai-api-key-here' }); // ok: hardcoded-api-key
const words = new OpenAI({ apiKey: 'sk-your-openai-key-goes-here' }); // ok: hardcoded-api-key
const crossed = 'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'; // ok: hardcoded-api-key
const counted = 'sk-ant-api03-1234567890-1234567890'; // ok: hardcoded-api-key
const spelled = 'gsk_abcdefghijklmnopqrstuvwxyz'; // ok: hardcoded-api-key
const template = `sk-ant-api03-${suffix}`; // ok: hardcoded-api-key
const glued = `{{key:openai}}${suffix}`; // ok: hardcoded-api-key
const shortened = '{{key:anthropic}}...'; // ok: hardcoded-api-key
const prefixOnly = key.startsWith('sk-ant-api03-'); // ok: hardcoded-api-key
const insideAWord = 'task-{{key:deepseek}}'; // ok: hardcoded-api-key
const withoutContext = '{{key:deepseek}}'; // ok: hardcoded-api-key
const mapsKey = 'https://maps.googleapis.com/maps/api/js?key={{key:google-ai}}'; // ok: hardcoded-api-key
const tooLong = '{{key:groq}}Ab'; // ok: hardcoded-api-key
const css = 'fw_bold fireworks'; // ok: hardcoded-api-key
const digest = 'sha256-3f9c1b7e2d8a60e3b5c7194df02e8a6b'; // ok: hardcoded-api-key
