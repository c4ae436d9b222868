import * as tf from '@tensorflow/tfjs';

export const rows = () => tf.data.csv('https://data.acme.dev/train.csv'); // expect: unverified-dataset
