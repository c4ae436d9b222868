import React, { createContext, createElement, memo, use, useCallback, useContext, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';

const input = new URLSearchParams(location.search).get('a') as string;

export const Raw = () => <div dangerouslySetInnerHTML={{ __html: input }} />; // flow: untrusted-input -> html
export const Nested = () => (
  <section>
    <p dangerouslySetInnerHTML={{ __html: `<b>${input}</b>` }} /> {/* flow: untrusted-input -> html */}
    <p title={input}>{input}</p>
  </section>
);
export const Frame = () => <iframe srcDoc={input} />; // flow: untrusted-input -> html
export const FrameRaw = () => <iframe dangerouslySetInnerHTML={{ __html: input }} />; // flow: untrusted-input -> html
export const Script = () => <script src={input} />; // flow: untrusted-input -> code
export const Link = () => <a href={input}>{input}</a>; // noflow
export const Created = () => createElement('div', { dangerouslySetInnerHTML: { __html: input } }); // flow: untrusted-input -> html
export const ByDefault = () => React.createElement('div', { title: input }); // noflow
export const Cloned = () => React.cloneElement(<p />, { dangerouslySetInnerHTML: { __html: input } }); // flow: untrusted-input -> html

export function State() {
  const [text, setText] = useState('');
  const [initial] = useState(input);
  const [lazy] = React.useState(() => input);
  const [fixed] = useState('a');
  return (
    <>
      <button onClick={() => setText(input)} />
      <p dangerouslySetInnerHTML={{ __html: text }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: initial }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: lazy }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: fixed }} />
    </>
  );
}

export function Reducer() {
  const [state, dispatch] = useReducer((old: string, action: string) => old + action, '');
  const [started] = useReducer((old: string) => old, input);
  return (
    <>
      <button onClick={() => dispatch(input)} />
      <p dangerouslySetInnerHTML={{ __html: state }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: started }} /> {/* flow: untrusted-input -> html */}
    </>
  );
}

export function Hooks() {
  const computed = useMemo(() => `<b>${input}</b>`, []);
  const reference = useRef(input);
  const later = useDeferredValue(input);
  const settled = use(Promise.resolve(input));
  const render = useCallback((text: string) => <p dangerouslySetInnerHTML={{ __html: text }} />, []); // flow: untrusted-input -> html
  return (
    <>
      <p dangerouslySetInnerHTML={{ __html: computed }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: reference.current }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: later }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: settled }} /> {/* flow: untrusted-input -> html */}
      {render(input)}
    </>
  );
}

const Shown = createContext(input);
const Given = createContext('');
const Own = createContext('');
export const OwnProvider = () => <Own value={input} />;
export const Provider = () => (
  <Given.Provider value={input}>
    <FromContext />
  </Given.Provider>
);
function FromContext() {
  const shown = useContext(Shown);
  const given = useContext(Given);
  const own = useContext(Own);
  return (
    <>
      <p dangerouslySetInnerHTML={{ __html: shown }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: given }} /> {/* flow: untrusted-input -> html */}
      <p dangerouslySetInnerHTML={{ __html: own }} /> {/* flow: untrusted-input -> html */}
    </>
  );
}

const Remembered = memo(({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />); // flow: untrusted-input -> html
export const UsesRemembered = () => <Remembered html={input} />;
