import { snapshotDownload } from '@huggingface/hub';
import { AutoModel, pipeline } from '@huggingface/transformers';

export async function download() {
  await pipeline('text-generation', 'onnx-community/model', { dtype: 'q4' }); // expect: unpinned-model-download
  await AutoModel.from_pretrained('onnx-community/model');
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^ expect: unpinned-model-download
  await snapshotDownload({ repo: 'org/model', revision: 'main' }); // expect: unpinned-model-download
}
