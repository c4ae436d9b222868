/**
 * Data for training or evaluation that is downloaded and compared with nothing. Looks at one call; a comparison in other code is not seen.
 */
import { defineCallRule, inCode } from '../engine/define';

export default defineCallRule({
  id: 'unverified-dataset',
  title: 'Downloaded data is not compared with a hash',
  category: 'supply-chain',
  severity: 'warning',
  presets: [],
  refs: { cwe: [494, 345], owaspLlm2025: ['LLM04', 'LLM03'], owaspLlm2026: ['LLM05', 'LLM04'], asi: ['ASI04'] },
  docs: {
    why: 'What a model is trained or tested with decides what it does. Data that is fetched by an address may be changed by whoever owns the server, the bucket or, over plain HTTP, the network.',
    instead: 'Write down the hash of the file and have the download compare it, or keep the data with your own artefacts under version control.',
    limits:
      'Looks at functions that download data for training and at readers of tables that are given an address as a constant. A hash that is compared later, by code of your own, is not seen.',
  },
  hazard: 'unverified-data',
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
