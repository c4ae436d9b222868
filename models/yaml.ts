/**
 * YAML: npm `js-yaml` and `yaml`, PyPI `PyYAML`. Loaders that make objects or functions out of tags are sinks; the safe ones
 * hand their text on as data. js-yaml 4 dropped the unsafe schema from `load`; PyYAML 5.4 took it out of `FullLoader`, and 6 asks for a loader.
 */
import { type CallModel, defineModel } from '../engine/define';

const UNSAFE: CallModel = { is: 'effect', sinks: { deserializer: ['[0]', 'stream'] }, flows: { '[0]': 'return', stream: 'return' } };
const SAFE: CallModel = { parses: true, flows: { '[0]': 'return', stream: 'return' } };
const UNSAFE_LOADERS = ['Loader', 'CLoader', 'UnsafeLoader', 'CUnsafeLoader'];
const FULL_LOADERS = ['FullLoader', 'CFullLoader'];

/** load(stream, Loader): the loader decides. */
const LOAD: readonly CallModel[] = [
  SAFE,
  { ...UNSAFE, when: [{ Loader: UNSAFE_LOADERS }, { '[1]': UNSAFE_LOADERS }] },
  { ...UNSAFE, versions: { pypi: { pyyaml: '<5.4' } }, when: [{ Loader: FULL_LOADERS }, { '[1]': FULL_LOADERS }] },
  { ...UNSAFE, versions: { pypi: { pyyaml: '<5.4' } }, when: { Loader: 'absent', '[1]': 'absent' } },
];
const FULL_LOAD: readonly CallModel[] = [SAFE, { ...UNSAFE, versions: { pypi: { pyyaml: '<5.4' } } }];

export default defineModel({
  sdk: 'yaml',
  title: 'YAML readers (js-yaml, yaml, PyYAML)',
  docs: 'https://pyyaml.org/wiki/PyYAMLDocumentation',
  packages: { npm: { 'js-yaml': '>=3', yaml: '>=1' }, pypi: { pyyaml: '>=3' } },
  roots: { jsyaml: ['js-yaml'], yaml: ['yaml'] },
  types: { JsYaml: ['jsyaml', 'jsyaml.default'], Yaml: ['yaml', 'yaml.default'] },
  calls: {
    'JsYaml.load': [SAFE, { ...UNSAFE, versions: { npm: { 'js-yaml': '<4' } } }],
    'JsYaml.loadAll': [SAFE, { ...UNSAFE, versions: { npm: { 'js-yaml': '<4' } } }],
    'JsYaml.safeLoad': SAFE,
    'JsYaml.safeLoadAll': SAFE,
    'Yaml.parse': SAFE,
    'Yaml.load': LOAD,
    'Yaml.load_all': LOAD,
    'Yaml.full_load': FULL_LOAD,
    'Yaml.full_load_all': FULL_LOAD,
    'Yaml.unsafe_load': UNSAFE,
    'Yaml.unsafe_load_all': UNSAFE,
    'Yaml.safe_load': SAFE,
    'Yaml.safe_load_all': SAFE,
  },
});
