/**
 * Clients of web searches that agents use: Tavily, Exa and DuckDuckGo, npm and PyPI. What they bring is foreign content, and what is asked of them is not
 * what they answer. Searches of LangChain stand in its own model.
 */
import { type CallModel, defineModel } from '../engine/define';

const CONTENT = ['title', 'url', 'content', 'rawContent', 'text', 'highlights[]', 'summary', 'snippet', 'body', 'href', 'description'];
const found = (...at: string[]): CallModel => ({
  sources: { 'retrieved-content': at.flatMap((each) => CONTENT.map((key) => `${each}.${key}`)) },
  sourceText: 'a result of a web search',
  powers: ['reads-untrusted'],
});
const TAVILY: CallModel = {
  sources: { 'retrieved-content': ['return.answer', ...CONTENT.map((key) => `return.results[].${key}`)] },
  sourceText: 'a result of a web search',
  powers: ['reads-untrusted'],
};
const PAGES: CallModel = { ...TAVILY, is: 'effect', sinks: { url: ['[0]', '[0][]', 'urls', 'urls[]'] } };
const CLIENT: CallModel = { is: 'client', roles: { apiKey: ['apiKey', '[0]'] }, sinks: { 'api-key': ['apiKey', '[0]'] } };
const EXA = found('return.results[]');
const DUCK = found('return[]', 'return.results[]');

export default defineModel({
  sdk: 'web-search',
  title: 'Web searches: Tavily, Exa, DuckDuckGo',
  docs: 'https://docs.tavily.com/sdk/javascript/reference',
  packages: {
    npm: { '@tavily/core': '*', 'exa-js': '*', 'duck-duck-scrape': '*' },
    pypi: { 'tavily-python': '*', 'exa-py': '*', 'duckduckgo-search': '*', ddgs: '*' },
  },
  roots: { tavily: ['@tavily/core', 'tavily'], exa: ['exa-js', 'exa_py'], duck: ['duck-duck-scrape', 'duckduckgo_search', 'ddgs'] },
  types: {
    Tavily: ['tavily.tavily()', 'tavily.TavilyClient()', 'tavily.AsyncTavilyClient()'],
    Exa: ['exa()', 'exa.default()', 'exa.Exa()', 'exa.AsyncExa()'],
    Duck: ['duck.DDGS()', 'duck.AsyncDDGS()', 'duck.DDGS().__enter__()'],
  },
  calls: {
    'tavily.tavily': CLIENT,
    'tavily.TavilyClient': CLIENT,
    'tavily.AsyncTavilyClient': CLIENT,
    'Tavily.search': TAVILY,
    'Tavily.extract': PAGES,
    'Tavily.qnaSearch': { sources: { 'retrieved-content': 'return' }, sourceText: 'a result of a web search' },
    'exa.default': CLIENT,
    'exa.Exa': CLIENT,
    'Exa.search': EXA,
    'Exa.searchAndContents': EXA,
    'Exa.getContents': EXA,
    'Duck.text': DUCK,
    'Duck.news': DUCK,
    'duck.search': DUCK,
  },
});
