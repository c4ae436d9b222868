// Web searches. What they bring is shown by a system prompt, what becomes of the question by eval.
import { tavily } from '@tavily/core';
import { generateText, tool } from 'ai';
import { search } from 'duck-duck-scrape';
import Exa, { Exa as NamedExa } from 'exa-js';
import { z } from 'zod';
import { search as searchHere } from './in-house';

const client = tavily({ apiKey: process.env.TAVILY_API_KEY });
tavily({ apiKey: 'Zq81mAd3upKd93jfKs02mdkeiQ' }); // flow: literal -> api-key
new Exa('Zq81mAd3upKd93jfKs02mdkeiQ'); // flow: literal -> api-key
new NamedExa('Zq81mAd3upKd93jfKs02mdkeiQ'); // flow: literal -> api-key

export const look = tool({
  description: 'Looks something up.',
  inputSchema: z.object({ question: z.string() }),
  execute: async ({ question }) => {
    const response = await client.search(question, { maxResults: 1 });
    await generateText({ model: 'm', system: response.results[0].content, prompt: 'x' }); // flow: retrieved-content -> system-prompt
    await generateText({ model: 'm', system: response.answer, prompt: 'x' }); // flow: retrieved-content -> system-prompt
    await generateText({ model: 'm', system: String(response.responseTime), prompt: 'x' });
    await fetch(response.results[0].url); // flow: retrieved-content -> url
    await client.extract([question]); // flow: tool-arguments -> url
    await generateText({ model: 'm', system: (await new Exa().searchAndContents(question)).results[0].text, prompt: 'x' }); // flow: retrieved-content -> system-prompt
    await generateText({ model: 'm', system: (await new Exa().search(question)).results[0].title, prompt: 'x' }); // flow: retrieved-content -> system-prompt
    await generateText({ model: 'm', system: (await new Exa().getContents(['a'])).results[0].text, prompt: 'x' }); // flow: retrieved-content -> system-prompt
    await generateText({ model: 'm', system: (await search(question)).results[0].description, prompt: 'x' }); // flow: retrieved-content -> system-prompt
    await generateText({ model: 'm', system: (await searchHere('x')).results[0].description, prompt: 'x' });
    return 'done';
  },
});
