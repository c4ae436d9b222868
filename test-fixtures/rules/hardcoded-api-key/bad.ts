import OpenAI from 'openai';

const openaiKey = '{{key:openai}}';
//                 ^^^^^^^^^^^^^^ expect: hardcoded-api-key "`openaiKey` holds what looks like an OpenAI key"
const project = new OpenAI({ apiKey: '{{key:openai:2}}' }); // expect: hardcoded-api-key "OPENAI_API_KEY"
const headers = { 'x-api-key': '{{key:anthropic}}' }; // expect: hardcoded-api-key "`x-api-key` holds what looks like an Anthropic key"
const authorization = `Bearer {{key:groq}}`; // expect: hardcoded-api-key "`authorization` holds what looks like a Groq key"

// A key in a comment is as public as one in code.
run(openaiKey); // old key: {{key:replicate}} // expect: hardcoded-api-key "Replicate"

const größe = '密钥 𝒦', xai = "{{key:xai}}";
//                            ^^^^^^^^^^^ expect: hardcoded-api-key "`xai` holds"
const genAI = new GoogleGenerativeAI('{{key:google-ai}}'); // expect: hardcoded-api-key "Google AI"
fetch(`https://generativelanguage.googleapis.com/v1beta/models?key={{key:google-ai}}`); // expect: hardcoded-api-key "`key` holds"
const deepseek = new OpenAI({ baseURL: 'https://api.deepseek.com', apiKey: '{{key:deepseek}}' }); // expect: hardcoded-api-key "DeepSeek"
const escaped = "export KEY=\n{{key:perplexity}}\n"; // expect: hardcoded-api-key "Perplexity"
