import { createAsync, createMemo, createResource, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';

const input = new URLSearchParams(location.search).get('a') as string;

export function Answer(props: { text: string }) {
  const [html, setHtml] = createSignal('');
  const [initial] = createSignal(input);
  const [fixed] = createSignal('a');
  const shouted = createMemo(() => html().toUpperCase());
  const [loaded] = createResource(async () => input);
  const later = createAsync(async () => input);
  const [state] = createStore({ html: input, name: 'a' });
  return (
    <section onClick={() => setHtml(input)}>
      <p innerHTML={html()} /> {/* flow: untrusted-input -> html */}
      <p innerHTML={initial()} /> {/* flow: untrusted-input -> html */}
      <p innerHTML={fixed()} />
      <p innerHTML={shouted()} /> {/* flow: untrusted-input -> html */}
      <p innerHTML={loaded()} /> {/* flow: untrusted-input -> html */}
      <p innerHTML={later()} /> {/* flow: untrusted-input -> html */}
      <p innerHTML={state.html} /> {/* flow: untrusted-input -> html */}
      <p innerHTML={state.name} />
      <p innerHTML={props.text} /> {/* flow: untrusted-input -> html */}
      <p textContent={html()}>{html()}</p>
    </section>
  );
}
export const Page = () => <Answer text={input} />;
