// A context, its provider and the hook that reads it, in files of their own.
import { generateText } from 'ai';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useReducer, useRef, useState } from 'react';

interface Answer {
  html: string;
  title: string;
  ask: (question: string) => Promise<void>;
}

const AnswerContext = createContext<Answer | null>(null);
export const ThemeContext = createContext({ banner: '<b>Hello</b>' });
export const DraftContext = createContext('');

type Action = { type: 'add'; text: string } | { type: 'clear' };

function reducer(state: { log: string[] }, action: Action) {
  return action.type === 'add' ? { log: [...state.log, action.text] } : { log: [] };
}

export function AnswerProvider({ children }: { children: ReactNode }) {
  const [html, setHtml] = useState('');
  const [title] = useState('Answer');
  const ask = useCallback(async (question: string) => {
    const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
    setHtml(text);
  }, []);
  const value = useMemo(() => ({ html, title, ask }), [html, title, ask]);
  return (
    <AnswerContext.Provider value={value}>
      <DraftContext value={html}>{children}</DraftContext>
    </AnswerContext.Provider>
  );
}

export function useAnswer() {
  const context = useContext(AnswerContext);
  if (!context) throw new Error('no provider');
  return context;
}

export function useLog() {
  const [state, dispatch] = useReducer(reducer, { log: [] });
  const last = useRef('');
  const add = async (question: string) => {
    const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question });
    last.current = text;
    dispatch({ type: 'add', text });
  };
  return { log: state.log, last, add };
}
