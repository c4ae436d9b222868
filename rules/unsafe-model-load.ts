/**
 * A model file read in a form that can run code: pickle and what is built on it. Looks at the call and its options, not at where the file comes from.
 */
import { defineCallRule, inCode } from '../engine/define';

export default defineCallRule({
  id: 'unsafe-model-load',
  title: 'A model file is loaded in a form that can run code',
  category: 'supply-chain',
  severity: 'error',
  presets: [],
  refs: { cwe: [502], owaspLlm2025: ['LLM03'], owaspLlm2026: ['LLM04'], asi: ['ASI04'] },
  docs: {
    why: 'A checkpoint in a pickle is a program: who can write the file, or put another under its name, runs code with the rights of whoever loads it. Weights need no code, and formats without it exist.',
    instead:
      'Load weights only (the option is named in the message), or use safetensors, ONNX or GGUF. Where objects must be read, read files of your own alone and compare a hash or a signature first.',
    limits:
      'One call and its arguments are looked at. Where a file comes from is not followed, but one in a temporary folder that the same function opened, and one that the same file of code writes under its name (a cache, what a run resumes from), is a warning, and what an object reads back of its own state in `__setstate__` is silent; plain pickles count when their name says that a model is in them. A version in which the safe way is the default is silent when it is known.',
  },
  hazard: 'unsafe-load',
  fixes: ['safe-arguments'],
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
