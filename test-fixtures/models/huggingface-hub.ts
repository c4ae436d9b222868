import { downloadFile, listFiles, snapshotDownload } from '@huggingface/hub';
import { AutoModel, AutoTokenizer, pipeline } from '@huggingface/transformers';
import { pipeline as older } from '@xenova/transformers';

const COMMIT = '5d0f2e8a7f1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d';

export async function models(path: string, options: { revision?: string }) {
  await pipeline('text-generation', 'onnx-community/model'); // flow: hazard -> unpinned-download
  await pipeline('text-generation', 'onnx-community/model', { dtype: 'q4' }); // flow: hazard -> unpinned-download
  await pipeline('text-generation', 'onnx-community/model', { revision: 'main' }); // flow: hazard -> unpinned-download
  await older('text-generation', 'Xenova/model'); // flow: hazard -> unpinned-download
  await pipeline('text-generation', 'onnx-community/model', { revision: COMMIT });
  await pipeline('text-generation', 'onnx-community/model', { local_files_only: true });
  await pipeline('text-generation', 'onnx-community/model', options);
  await pipeline('text-generation', './models/mine');
  await pipeline('text-generation', path);
  await AutoModel.from_pretrained('onnx-community/model'); // flow: hazard -> unpinned-download
  await AutoTokenizer.from_pretrained('onnx-community/model', { revision: COMMIT });
  await AutoTokenizer.from_pretrained('onnx-community/model', options);
}

export async function files(repo: string, options: { revision: string }) {
  await downloadFile({ repo, path: 'config.json' }); // flow: hazard -> unpinned-download
  await downloadFile({ repo, path: 'config.json', revision: COMMIT });
  await downloadFile({ repo, path: 'config.json', ...options });
  await snapshotDownload({ repo: 'org/model', revision: 'main' }); // flow: hazard -> unpinned-download
  await snapshotDownload({ repo: 'org/model', revision: COMMIT });
  listFiles({ repo });
}
