import { pipeline } from '@huggingface/transformers';

const COMMIT = '5d0f2e8a7f1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d';

export async function load(path: string, options: { revision?: string }) {
  await pipeline('text-generation', 'onnx-community/model', { revision: COMMIT }); // ok: unpinned-model-download
  await pipeline('text-generation', 'onnx-community/model', options);
  await pipeline('text-generation', './models/mine');
  await pipeline('text-generation', path);
}
