import * as tf from '@tensorflow/tfjs';
import { csv } from '@tensorflow/tfjs-data';

export function tables(path: string) {
  tf.data.csv('https://data.acme.dev/train.csv'); // flow: hazard -> unverified-data
  tf.data.csv('file://train.csv');
  tf.data.csv(path);
  csv('https://data.acme.dev/train.csv'); // flow: hazard -> unverified-data
  csv('http://localhost:8080/train.csv');
}
