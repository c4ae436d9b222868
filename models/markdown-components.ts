/**
 * Components that show Markdown: react-markdown 6 to 10, Streamdown, markdown-to-jsx, @uiw/react-markdown-preview, vue-markdown-render and Svelte's. What they
 * are given is a sink where images of any host are loaded, or raw HTML is let through: a model that has read a hostile text can send what it knows
 * to a foreign server by the address of an image. Options that keep images out (an own `img`, `disallowedElements`, a `urlTransform`) end that.
 */
import { type CallModel, defineModel, type When } from '../engine/define';

/** What decides about images with react-markdown and components built on it. */
const OPEN: When = {
  'components.img': 'absent',
  'components.image': 'absent',
  allowedElements: 'absent',
  disallowedElements: 'absent',
  allowElement: 'absent',
  urlTransform: 'absent',
  transformImageUri: 'absent',
};
const PLUGINS: readonly When[] = [
  { ...OPEN, rehypePlugins: 'absent' },
  { ...OPEN, 'rehypePlugins[]': ['from rehype-raw', 'from rehype-katex', 'from rehype-highlight'] },
  // with its options: [rehypeRaw, { passThrough }]
  { ...OPEN, 'rehypePlugins[][0]': ['from rehype-raw', 'from rehype-katex', 'from rehype-highlight'] },
];
const shown = (prop: string, when: CallModel['when']): CallModel => ({ when, sinks: { markdown: prop } });

export default defineModel({
  sdk: 'markdown-components',
  title: 'Markdown components (react-markdown, Streamdown, markdown-to-jsx, vue-markdown-render, svelte-markdown)',
  docs: 'https://github.com/remarkjs/react-markdown#security',
  language: 'javascript',
  packages: {
    npm: {
      'react-markdown': '>=6',
      streamdown: '>=1',
      'markdown-to-jsx': '>=7',
      '@uiw/react-markdown-preview': '>=4',
      'vue-markdown-render': '>=1',
      'svelte-markdown': '>=0.2',
      '@humanspeak/svelte-markdown': '*',
      'svelte-exmarkdown': '>=2',
    },
  },
  roots: {
    react_markdown: ['react-markdown'],
    streamdown: ['streamdown'],
    to_jsx: ['markdown-to-jsx'],
    preview: ['@uiw/react-markdown-preview'],
    vue_markdown: ['vue-markdown-render'],
    svelte_markdown: ['svelte-markdown', '@humanspeak/svelte-markdown'],
    exmarkdown: ['svelte-exmarkdown'],
  },
  types: {
    ReactMarkdown: ['react_markdown.default', 'react_markdown.MarkdownAsync', 'react_markdown.MarkdownHooks'],
    Streamdown: ['streamdown.Streamdown', 'streamdown.default'],
    ToJsx: ['to_jsx.default', 'to_jsx.Markdown'],
  },
  calls: {
    ReactMarkdown: shown('children', PLUGINS),
    Streamdown: shown('children', { ...OPEN, rehypePlugins: 'absent', allowedImagePrefixes: 'absent' }),
    ToJsx: shown('children', { 'options.overrides.img': 'absent', 'options.disableParsingRawHTML': false, 'options.renderRule': 'absent' }),
    'preview.default': shown('source', { ...OPEN, skipHtml: 'absent', pluginsFilter: 'absent' }),
    'vue_markdown.default': shown('source', { plugins: 'absent' }),
    'svelte_markdown.default': shown('source', { 'renderers.image': 'absent' }),
    'exmarkdown.default': shown('md', { plugins: 'absent' }),
    'exmarkdown.Markdown': shown('md', { plugins: 'absent' }),
  },
});
