/**
 * React: text placed as raw HTML, and how hooks carry values. Elements written as JSX are calls of `global.#jsx.<tag>` with
 * one object of attributes. `href` and `src` are no sinks: React 19 refuses `javascript:` addresses, and showing an image
 * is another matter. Props of project components are followed by the engine.
 */
import { type CallModel, defineModel } from '../engine/define';

const RAW = 'dangerouslySetInnerHTML.__html';
const FIRST: CallModel = { flows: { '[0]': 'return' } };
const SAME_FUNCTION: CallModel = { alias: '[0]' };

export default defineModel({
  sdk: 'react',
  title: 'React',
  docs: 'https://react.dev/reference/react',
  language: 'javascript',
  packages: { npm: { react: '>=16.8', preact: '>=10', 'preact/hooks': '>=10', 'preact/compat': '>=10' } },
  roots: { react: ['react', 'preact', 'preact/hooks', 'preact/compat'] },
  types: {
    React: ['react', 'react.default'],
    Context: ['React.createContext()'],
  },
  calls: {
    'global.#jsx.*': { sinks: { html: RAW } },
    'global.#jsx.iframe': { sinks: { html: [RAW, 'srcDoc'] } },
    'global.#jsx.script': { sinks: { html: RAW, code: 'src' } },
    'React.createElement': { sinks: { html: `[1].${RAW}` } },
    'React.cloneElement': { sinks: { html: `[1].${RAW}` } },
    // what a setter is called with is the state
    'React.useState': { flows: { '[0]': 'return[0]', 'callback([0]).return': 'return[0]', 'return[1]()[0]': 'return[0]' } },
    'React.useReducer': {
      flows: { '[1]': ['return[0]', 'callback([0]).param[0]'], 'callback([0]).return': 'return[0]', 'return[1]()[0]': 'callback([0]).param[1]' },
    },
    'React.useMemo': { flows: { 'callback([0]).return': 'return' } },
    'React.useRef': { flows: { '[0]': 'return.current' } },
    'React.useDeferredValue': FIRST,
    'React.use': FIRST,
    'React.createContext': FIRST,
    'React.useContext': FIRST,
    'Context.Provider': { flows: { value: 'receiver' } },
    // React 19: a context is its own provider
    Context: { flows: { value: 'callee' } },
    'React.useCallback': SAME_FUNCTION,
    'React.memo': SAME_FUNCTION,
  },
});
