import { useCompletion } from '@ai-sdk/react';
import Markdown from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import rehypeRaw from 'rehype-raw';
import { Streamdown } from 'streamdown';

export function Answer() {
  const { completion } = useCompletion();
  return (
    <section>
      <Markdown>{completion}</Markdown> {/* fix: review */}
      <Markdown className="answer" children={completion} /> {/* fix: review */}
      <Markdown rehypePlugins={[rehypeRaw]}>{completion}</Markdown> {/* fix: review */}
      <Markdown rehypePlugins={[rehypeRaw, rehypeHighlight]}>{completion}</Markdown> {/* fix: review */}
      <Markdown rehypePlugins={[rehypeHighlight, rehypeRaw]}>{completion}</Markdown> {/* fix: review */}
      <Streamdown>{completion}</Streamdown> {/* fix: none */}
    </section>
  );
}
