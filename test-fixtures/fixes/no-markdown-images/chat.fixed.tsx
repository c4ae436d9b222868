import { useCompletion } from '@ai-sdk/react';
import Markdown from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import rehypeRaw from 'rehype-raw';
import { Streamdown } from 'streamdown';

export function Answer() {
  const { completion } = useCompletion();
  return (
    <section>
      <Markdown disallowedElements={['img']}>{completion}</Markdown> {/* fix: review */}
      <Markdown disallowedElements={['img']} className="answer" children={completion} /> {/* fix: review */}
      <Markdown disallowedElements={['img']} rehypePlugins={[]}>{completion}</Markdown> {/* fix: review */}
      <Markdown disallowedElements={['img']} rehypePlugins={[rehypeHighlight]}>{completion}</Markdown> {/* fix: review */}
      <Markdown disallowedElements={['img']} rehypePlugins={[rehypeHighlight]}>{completion}</Markdown> {/* fix: review */}
      <Streamdown>{completion}</Streamdown> {/* fix: none */}
    </section>
  );
}
