/**
 * Readers of model files and arrays that make objects of what stands in them: pickle, dill, cloudpickle and pandas by the name of the file, joblib, NumPy with
 * `allow_pickle`, Keras (2.13 and later) without its safe mode. How untrusted text reaches pickle is told in deserializers.ts.
 */
import { type CallModel, defineModel, type HazardModel } from '../engine/define';

const PICKLE: HazardModel = {
  does: 'unpickles a model, and a pickle runs code of whoever wrote the file',
  instead: 'keep the model in a format without code (safetensors, ONNX, skops), or compare a hash or signature before it is read',
};
const JOBLIB: HazardModel = {
  does: 'reads a joblib file, which is a pickle and runs code of whoever wrote it',
  instead: 'keep the model in a format without code (skops, ONNX), or compare a hash or signature before it is read',
};
const ARRAY: HazardModel = {
  does: 'unpickles objects of the array, because `allow_pickle` is set',
  instead: 'leave `allow_pickle` out, and save arrays of numbers or text',
};
const LAMBDA: HazardModel = {
  does: 'runs functions that are stored in the model file, because `safe_mode` is off',
  instead: 'leave `safe_mode` on, and give custom layers by `custom_objects`',
};

/** Names that say a model is in the file. */
const MODEL_FILE = {
  like: [
    ...['pt', 'pth', 'ckpt', 'joblib', 'bin'].map((ending) => `*.${ending}`),
    ...[
      'model',
      'Model',
      'classifier',
      'clf',
      'regressor',
      'vectorizer',
      'tokenizer',
      'encoder',
      'scaler',
      'pipeline',
      'weights',
      'estimator',
      'predictor',
    ].flatMap((word) => ['pkl', 'pickle', 'dill', 'p', 'sav'].map((ending) => `*${word}*.${ending}`)),
  ],
};
const byName = (...at: readonly string[]): readonly CallModel[] => [
  {},
  { when: at.map((each) => ({ [each]: MODEL_FILE })), hazards: { 'unsafe-load': PICKLE } },
];
const ALWAYS: CallModel = { is: 'model-file', roles: { name: ['[0]', 'filename'] }, hazards: { 'unsafe-load': JOBLIB } };
const KERAS: readonly CallModel[] = [
  { is: 'model-file', roles: { name: ['[0]', 'filepath'] } },
  { when: { safe_mode: ['false'] }, hazards: { 'unsafe-load': LAMBDA } },
];
const UNSAFE_MODE: CallModel = { hazards: { 'unsafe-load': { ...LAMBDA, does: 'lets every model file run functions that are stored in it' } } };

export default defineModel({
  sdk: 'model-files',
  title: 'Model files (pickle, joblib, NumPy, Keras)',
  docs: 'https://scikit-learn.org/stable/model_persistence.html',
  packages: {
    pypi: {
      pickle: '*',
      _pickle: '*',
      dill: '*',
      cloudpickle: '*',
      joblib: '*',
      numpy: '*',
      pandas: '*',
      keras: '>=2.13',
      tensorflow: '>=2.13',
      tf_keras: '*',
    },
  },
  roots: {
    pickle: ['pickle', '_pickle', 'cPickle', 'dill', 'cloudpickle'],
    joblib: ['joblib', 'sklearn.externals.joblib'],
    numpy: ['numpy'],
    pandas: ['pandas'],
    keras: ['keras', 'tf_keras'],
    tensorflow: ['tensorflow'],
  },
  calls: {
    'pickle.load': byName('[0]', 'file'),
    'pandas.read_pickle': byName('[0]', 'filepath_or_buffer'),
    'joblib.load': ALWAYS,
    'numpy.load': [{}, { when: [{ allow_pickle: ['true'] }, { '[2]': ['true'] }], hazards: { 'unsafe-load': ARRAY } }],
    'keras.models.load_model': KERAS,
    'keras.saving.load_model': KERAS,
    'keras.config.enable_unsafe_deserialization': UNSAFE_MODE,
    'tensorflow.keras.models.load_model': KERAS,
    'tensorflow.keras.saving.load_model': KERAS,
    'tensorflow.keras.config.enable_unsafe_deserialization': UNSAFE_MODE,
  },
});
