import { execSync } from 'node:child_process';
import { generateText } from 'ai';

const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'Which target should be built?' });
execSync(text === 'docs' ? 'make docs' : 'make'); // ok: llm-output-to-shell
execSync(`make ${text}`); // expect: llm-output-to-shell
