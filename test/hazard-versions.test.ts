/**
 * How sure a call is reported whose danger depends on the version of its package: an error where the version is known, a warning where it
 * is not, silent where it is another.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { checkProject } from './support/fixtures';

const engine = createEngine({ rules, models });
const CODE = 'import torch\n\nweights = torch.load("weights.pth")\n';

async function severities(files: Readonly<Record<string, string>>, rule = 'unsafe-model-load'): Promise<string[]> {
  const project = { name: 'p', files: Object.entries(files).map(([path, text]) => ({ path, raw: text, text })) };
  const findings = await checkProject(engine, project, new Map([[rule, 'error' as const]]));
  return findings.map(({ severity }) => severity);
}

test('a call whose danger depends on the version', async () => {
  assert.deepEqual(await severities({ 'load.py': CODE, 'requirements.txt': 'torch==2.2.1\n' }), ['error']);
  assert.deepEqual(await severities({ 'load.py': CODE, 'requirements.txt': 'torch==2.6.0\n' }), []);
  assert.deepEqual(await severities({ 'load.py': CODE, 'requirements.txt': 'torch>=1.10\n' }), ['warning']);
  assert.deepEqual(await severities({ 'load.py': CODE }), ['warning']);
  const said = CODE.replace(')', ', weights_only=False)');
  assert.deepEqual(await severities({ 'load.py': said }), ['error']);
});

test('code that comes with a model, of Auto classes and of classes of the library', async () => {
  const load = (name: string, transformers?: string, lead = 'from transformers import') =>
    severities(
      {
        'load.py': `${lead} ${name}\n\n${name}.from_pretrained("a/b", trust_remote_code=True)\n`,
        ...(transformers && { 'requirements.txt': `transformers==${transformers}\n` }),
      },
      'remote-code-trusted',
    );
  for (const name of ['AutoModelForCausalLM', 'TFAutoModel', 'AutoTokenizer']) {
    assert.deepEqual(await load(name, '4.48.3'), ['error']);
    assert.deepEqual(await load(name), ['error']);
  }
  for (const name of ['LlamaForCausalLM', 'Qwen2VLForConditionalGeneration']) {
    assert.deepEqual(await load(name, '4.48.3'), []);
    assert.deepEqual(await load(name, '4.57.1'), ['warning']);
    assert.deepEqual(await load(name), ['warning']);
  }
  for (const name of ['LlamaTokenizerFast', 'LlavaProcessor']) assert.deepEqual(await load(name, '4.48.3'), ['warning']);
  assert.deepEqual(await load('StableDiffusionPipeline', undefined, 'from diffusers import'), ['error']);
});

test('files that the same file of code writes', async () => {
  const lines = (...text: readonly string[]) =>
    severities({ 'cache.py': ['import os', 'import pickle', 'import numpy as np', 'import torch', '', ...text, ''].join('\n') });
  const cached = (read: string, name = 'f"{folder}/data_{str(hash(key))}.pt"') =>
    lines('def data(folder, key):', `    cache = ${name}`, '    if not os.path.exists(cache):', '        torch.save(make(key), cache)', `    return ${read}`);
  assert.deepEqual(await cached('torch.load(cache, weights_only=False)'), ['warning']);
  assert.deepEqual(await cached('torch.load(os.path.abspath(cache), weights_only=False)'), ['warning']);
  assert.deepEqual(await cached('torch.load(cache, weights_only=False)', 'os.path.join(folder, slug(key))'), ['warning']);
  assert.deepEqual(await cached('torch.load(f"{folder}/weights.pt", weights_only=False)'), ['error']);
  assert.deepEqual(await cached('torch.load(key, weights_only=False)'), ['error']);

  const resumed = (kept: string) =>
    lines(
      'class Model:',
      '    def __init__(self, folder, other):',
      '        self.model_file = os.path.join(folder, "model_offsets.ckpt")',
      '        if os.path.exists(self.model_file):',
      '            self.offsets = pickle.load(open(self.model_file, "rb"))',
      '',
      '    def save(self):',
      `        with open(${kept}, "wb") as file:`,
      '            pickle.dump(self.offsets, file)',
    );
  assert.deepEqual(await resumed('self.model_file'), ['warning']);
  assert.deepEqual(await resumed('self.other_file'), ['error']);

  const shards = (read: string) =>
    lines(
      'def index(folder, name, number, parts):',
      '    for k in range(len(parts)):',
      '        np.save(f"{folder}/{name}_shuffled_{k}.npy", parts[k], allow_pickle=True)',
      `    return np.load(${read}, allow_pickle=True)`,
    );
  assert.deepEqual(await shards('f"{folder}/{name}_shuffled_{number}.npy"'), ['warning']);
  assert.deepEqual(await shards('f"{folder}/{name}_given_{number}.npy"'), ['error']);
  assert.deepEqual(await shards('f"{number}/{folder}_shuffled_{number}.npy"'), ['error']);
});
