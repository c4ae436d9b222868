/**
 * Models and data sets that are downloaded by the name of a repository, whose content may change. A revision that is the hash of a commit is fixed, anything else is not.
 */
import { defineCallRule, inCode } from '../engine/define';

export default defineCallRule({
  id: 'unpinned-model-download',
  title: 'A model or data set is downloaded without a fixed revision',
  category: 'supply-chain',
  severity: 'warning',
  presets: [],
  refs: { cwe: [494, 829], owaspLlm2025: ['LLM03'], owaspLlm2026: ['LLM04'], asi: ['ASI04'] },
  docs: {
    why: 'A branch or tag of a repository may point to other files tomorrow: the same program then loads weights, tokenizers or data that nobody has looked at, from whoever took over the name.',
    instead: 'Give the full hash of a commit as the revision, and change it by a review. Or keep the files with your own artefacts.',
    limits:
      'Only names that are constants and read like the name of a repository count; paths, variables and revisions that cannot be seen are silent. Downloads that other libraries make on their own are not seen.',
  },
  hazard: 'unpinned-download',
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
