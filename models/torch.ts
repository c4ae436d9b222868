/**
 * PyTorch (PyPI `torch`), as far as it loads what others saved: checkpoints are pickles, and `weights_only` refuses the objects in them. It is the default since
 * 2.6 in `torch.load`, not in the functions that download. `torch.jit.load` and `torch.export.load` read no pickle of Python objects.
 */
import { type CallModel, defineModel, type HazardModel } from '../engine/define';

const PICKLE: HazardModel = {
  does: 'unpickles the checkpoint, and a pickle runs code of whoever wrote the file',
  instead: 'pass `weights_only=True`, or keep the weights as safetensors',
};
const UNSEEN: HazardModel = {
  does: 'unpickles the checkpoint when `weights_only` is false, and a pickle runs code of whoever wrote the file',
  instead: 'write `weights_only=True` here, or keep the weights as safetensors',
  unsure: true,
};
const LOAD: readonly CallModel[] = [
  { is: 'model-file', roles: { name: ['[0]', 'f'] } },
  { when: { weights_only: 'absent' }, versions: { pypi: { torch: '<2.6' } }, hazards: { 'unsafe-load': PICKLE } },
  { when: { weights_only: ['false', 'null'] }, hazards: { 'unsafe-load': PICKLE } },
  { when: { weights_only: 'variable' }, hazards: { 'unsafe-load': UNSEEN } },
];
const DOWNLOAD: CallModel = { when: [{ weights_only: 'absent' }, { weights_only: ['false', 'null'] }], hazards: { 'unsafe-load': PICKLE } };

/** `owner/name`, with a branch or tag behind a colon; a commit is the only thing that stays. */
const MOVING = '/^[\\w.-]+\\/[\\w.-]+(?::(?![0-9a-f]{7,64}$).*)?$/';
const HUB = {
  does: 'downloads a repository and runs its `hubconf.py`, as the branch or tag stands today',
  instead: 'name the commit by its hash (`"owner/name:<hash>"`) after reading it',
};
const FROM_HUB: readonly CallModel[] = [
  { is: 'model-file', roles: { name: ['[0]', 'repo_or_dir'] } },
  ...['[0]', 'repo_or_dir'].map((at): CallModel => ({ when: { [at]: [MOVING], source: 'absent' }, hazards: { 'unpinned-download': HUB } })),
  // said aloud: source='github'
  ...['[0]', 'repo_or_dir'].map((at): CallModel => ({ when: { [at]: [MOVING], source: ['github'] }, hazards: { 'unpinned-download': HUB } })),
];

export default defineModel({
  sdk: 'torch',
  title: 'PyTorch (loading)',
  docs: 'https://docs.pytorch.org/docs/stable/generated/torch.load.html',
  packages: { pypi: { torch: '>=1' } },
  calls: {
    'torch.load': LOAD,
    'torch.serialization.load': LOAD,
    'torch.hub.load_state_dict_from_url': DOWNLOAD,
    'torch.utils.model_zoo.load_url': DOWNLOAD,
    'torch.hub.load': FROM_HUB,
  },
});
