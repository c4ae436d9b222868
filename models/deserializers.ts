/**
 * Readers of serialised objects that run what stands in the data: Python's pickle and its kin, jsonpickle, npm `node-serialize`,
 * `serialize-to-js`, `funcster` and `cryo`. YAML has a model of its own; readers of a file by its path are not named here.
 */
import { type CallModel, defineModel } from '../engine/define';

const UNSAFE: CallModel = { is: 'effect', sinks: { deserializer: '[0]' }, flows: { '[0]': 'return' } };

export default defineModel({
  sdk: 'deserializers',
  title: 'Readers of serialised objects (pickle, dill, cloudpickle, marshal, jsonpickle, node-serialize)',
  docs: 'https://docs.python.org/3/library/pickle.html',
  packages: {
    npm: { 'node-serialize': '*', 'serialize-to-js': '<2', funcster: '*', cryo: '*' },
    pypi: { pickle: '*', _pickle: '*', dill: '*', cloudpickle: '*', marshal: '*', jsonpickle: '*' },
  },
  roots: {
    pickle: ['pickle', '_pickle', 'cPickle', 'dill', 'cloudpickle', 'marshal'],
    jsonpickle: ['jsonpickle'],
    node_serialize: ['node-serialize'],
    serialize_to_js: ['serialize-to-js'],
    funcster: ['funcster'],
    cryo: ['cryo'],
  },
  calls: {
    'pickle.loads': UNSAFE,
    'pickle.load': UNSAFE,
    'pickle.Unpickler': { sinks: { deserializer: '[0]' } },
    'jsonpickle.decode': UNSAFE,
    'jsonpickle.loads': UNSAFE,
    'node_serialize.unserialize': UNSAFE,
    'serialize_to_js.deserialize': UNSAFE,
    'funcster.deepDeserialize': UNSAFE,
    'cryo.parse': UNSAFE,
  },
});
