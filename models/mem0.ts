/**
 * Mem0 (npm `mem0ai`, PyPI `mem0ai`): what a memory finds was made by a model out of earlier conversations, and is retrieved content.
 */
import { type CallModel, defineModel } from '../engine/define';

const FOUND: CallModel = {
  is: 'retrieval',
  sources: { 'retrieved-content': ['return.results[].memory', 'return[].memory', 'return.memory', 'return.relations[]'] },
  sourceText: 'a memory of earlier conversations',
};
const CLIENT: CallModel = { is: 'store', roles: { apiKey: 'apiKey' }, sinks: { 'api-key': 'apiKey' } };
const NAMES = ['MemoryClient', 'AsyncMemoryClient', 'Memory', 'AsyncMemory', 'Memory.fromConfig', 'AsyncMemory.fromConfig'];

export default defineModel({
  sdk: 'mem0',
  title: 'Mem0',
  docs: 'https://docs.mem0.ai/api-reference',
  packages: { npm: { mem0ai: '*' }, pypi: { mem0ai: '*' } },
  roots: { mem0: ['mem0ai', 'mem0ai/oss', 'mem0', 'mem0.*'] },
  ai: true,
  types: { Memory: [...NAMES.map((name) => `mem0.${name}()`), 'mem0.default()'] },
  calls: {
    'mem0.MemoryClient': CLIENT,
    'mem0.AsyncMemoryClient': CLIENT,
    'mem0.default': CLIENT,
    'Memory.search': FOUND,
    'Memory.get': FOUND,
    'Memory.getAll': FOUND,
  },
});
