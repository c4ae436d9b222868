import MarkdownPreview from '@uiw/react-markdown-preview';
import MarkdownToJsx from 'markdown-to-jsx';
import ReactMarkdown from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import rehypeRaw from 'rehype-raw';
import { Streamdown } from 'streamdown';

const input = new URLSearchParams(location.search).get('a') as string;
const components = { img: () => null };
declare const allowed: (url: string) => string;
declare const plugins: [];

export const Answer = () => (
  <section>
    <ReactMarkdown>{input}</ReactMarkdown> {/* flow: untrusted-input -> markdown */}
    <ReactMarkdown className="a" children={input} /> {/* flow: untrusted-input -> markdown */}
    <ReactMarkdown rehypePlugins={[rehypeRaw]}>{input}</ReactMarkdown> {/* flow: untrusted-input -> markdown */}
    <ReactMarkdown rehypePlugins={[[rehypeHighlight, { detect: true }]]}>{input}</ReactMarkdown> {/* flow: untrusted-input -> markdown */}
    <ReactMarkdown rehypePlugins={plugins}>{input}</ReactMarkdown>
    <ReactMarkdown components={components}>{input}</ReactMarkdown>
    <ReactMarkdown urlTransform={allowed}>{input}</ReactMarkdown>
    <ReactMarkdown disallowedElements={['img']}>{input}</ReactMarkdown>
    <ReactMarkdown allowedElements={['p']}>{input}</ReactMarkdown>
    <ReactMarkdown>**fixed**</ReactMarkdown>
    <Streamdown>{input}</Streamdown> {/* flow: untrusted-input -> markdown */}
    <Streamdown allowedImagePrefixes={['https://cdn.example.com/']}>{input}</Streamdown>
    <MarkdownToJsx>{input}</MarkdownToJsx> {/* flow: untrusted-input -> markdown */}
    <MarkdownToJsx options={{ overrides: { img: () => null } }}>{input}</MarkdownToJsx>
    <MarkdownToJsx options={{ disableParsingRawHTML: true, overrides: { img: () => null } }}>{input}</MarkdownToJsx>
    <MarkdownPreview source={input} /> {/* flow: untrusted-input -> markdown */}
    <MarkdownPreview source={input} components={components} />
  </section>
);
