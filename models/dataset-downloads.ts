/**
 * Data for training and evaluation that is fetched by an address: pooch, Keras' `get_file`, torchvision's helpers, readers of tables in pandas, `datasets` (2 to 5),
 * urllib's `urlretrieve`, and TensorFlow.js' `data.csv`. Addresses that name a commit by its hash do not change. Data sets of the Hub by name stand in huggingface-hub.ts.
 */
import { type CallModel, defineModel, type When } from '../engine/define';

const NO_HASH: CallModel['hazards'] = {
  'unverified-data': {
    does: 'downloads a file and compares it with nothing',
    instead: 'give the hash of the file that was looked at, so that another one is refused',
  },
};
const FETCHED: CallModel['hazards'] = {
  'unverified-data': {
    does: 'reads data from an address, as it is there today',
    instead: 'download it once, compare its hash, and read the copy, or name a commit in the address',
  },
};
const UNCHECKED: CallModel['hazards'] = {
  'unverified-data': { does: 'takes the data set without comparing sizes and hashes', instead: 'leave the checks on' },
};
/** An address on a public network without the hash of a commit. */
const ADDRESS =
  '/^https?:\\/\\/(?!(?:localhost|127\\.|0\\.0\\.0\\.0|10\\.|192\\.168\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|[^.\\/:]+(?::\\d+)?\\/))(?!.*[0-9a-f]{40})/i';
const DATA_ADDRESS = `${ADDRESS.slice(0, -2)}.*\\.(?:csv|tsv|jsonl?|parquet|arrow|feather|npz?|h5|hdf5|zip|tar|tgz|gz|bz2|xz|zst|txt|xlsx?)(?:\\?.*)?$/i`;

/** @param names each of which brings a hash. @param at the positions at which they may stand */
const without = (names: readonly string[], at: readonly number[]): When =>
  Object.fromEntries([...names, ...at.map((index) => `[${index}]`)].map((path) => [path, 'absent']));
const nothing = (name: string, at: number): When[] => [{ [name]: ['null'] }, { [`[${at}]`]: ['null'] }];
const hashed = (names: readonly string[], at: readonly number[]): readonly CallModel[] => [
  {},
  { when: [without(names, at), ...(names.length === 1 ? nothing(names[0] as string, at[0] as number) : [])], hazards: NO_HASH },
];
const table = (...at: readonly string[]): readonly CallModel[] => [{}, { when: at.map((path): When => ({ [path]: [ADDRESS] })), hazards: FETCHED }];
const FILE = hashed(['file_hash', 'md5_hash'], [3, 4]);

export default defineModel({
  sdk: 'dataset-downloads',
  title: 'Data for training by address',
  docs: 'https://www.fatiando.org/pooch/latest/retrieve.html',
  packages: {
    npm: { '@tensorflow/tfjs': '*', '@tensorflow/tfjs-node': '*', '@tensorflow/tfjs-node-gpu': '*', '@tensorflow/tfjs-data': '*' },
    pypi: { pooch: '*', keras: '*', tensorflow: '*', torchvision: '*', pandas: '*', datasets: '>=2', urllib: '*' },
  },
  roots: {
    pooch: ['pooch'],
    keras: ['keras'],
    tensorflow: ['tensorflow'],
    torchvision: ['torchvision'],
    pandas: ['pandas'],
    datasets: ['datasets'],
    urllib: ['urllib'],
    tfjs: ['@tensorflow/tfjs', '@tensorflow/tfjs-node', '@tensorflow/tfjs-node-gpu'],
    tfjsData: ['@tensorflow/tfjs-data'],
  },
  calls: {
    'pooch.retrieve': hashed(['known_hash'], [1]),
    'keras.utils.get_file': FILE,
    'tensorflow.keras.utils.get_file': FILE,
    'torchvision.datasets.utils.download_url': hashed(['md5'], [3]),
    'torchvision.datasets.utils.download_and_extract_archive': hashed(['md5'], [4]),
    'pandas.read_csv': table('[0]', 'filepath_or_buffer'),
    'pandas.read_table': table('[0]', 'filepath_or_buffer'),
    'pandas.read_json': table('[0]', 'path_or_buf'),
    'pandas.read_parquet': table('[0]', 'path'),
    'pandas.read_feather': table('[0]', 'path'),
    'pandas.read_excel': table('[0]', 'io'),
    'datasets.load_dataset': [
      ...table('data_files', 'data_files[]', 'data_files.train', 'data_files.test', 'data_files.validation'),
      { when: [{ verification_mode: ['no_checks'] }, { ignore_verifications: ['true'] }], hazards: UNCHECKED },
    ],
    'urllib.request.urlretrieve': [{}, { when: [{ '[0]': [DATA_ADDRESS] }, { url: [DATA_ADDRESS] }], hazards: FETCHED }],
    'tfjs.data.csv': table('[0]'),
    'tfjsData.csv': table('[0]'),
  },
});
