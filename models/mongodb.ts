/**
 * MongoDB's driver and Mongoose: JavaScript in a query (`$where`, `mapReduce`), and a whole aggregation pipeline or database command that is not built in the
 * code. A value inside a filter that the code builds is no sink, and a filter as a whole is none either: most are checked field by field.
 */
import { type CallModel, defineModel } from '../engine/define';

/** Where the key is seen: a filter as a whole may have passed a schema that strips it. */
const WHERE: CallModel = { when: { '[0].$where': true }, is: 'effect', sinks: { sql: '[0].$where' } };
const PIPELINE: CallModel = { is: 'effect', sinks: { sql: ['[0]', '[0][]'] } };
const SAME: CallModel = { returns: 'Query' };

export default defineModel({
  sdk: 'mongodb',
  title: 'MongoDB and Mongoose',
  docs: 'https://www.mongodb.com/docs/drivers/node/current/',
  language: 'javascript',
  packages: { npm: { mongodb: '>=3', mongoose: '>=5' } },
  roots: { mongodb: ['mongodb'], mongoose: ['mongoose'] },
  types: {
    Client: ['mongodb.MongoClient()', 'mongodb.MongoClient.connect()'],
    Db: ['Client.db()', 'mongodb.Db()', 'mongoose.connection.db'],
    Collection: [
      'Db.collection()',
      'mongodb.Collection()',
      'mongoose.model()',
      'mongoose.Model()',
      'mongoose.connection.model()',
      'mongoose.connection.collection()',
    ],
    /** What `find` and its kin give, in Mongoose. */
    Query: [],
  },
  calls: {
    'Db.command': { is: 'effect', sinks: { sql: '[0]' } },
    'Db.aggregate': PIPELINE,
    'Collection.aggregate': PIPELINE,
    'Collection.mapReduce': { is: 'effect', sinks: { code: ['[0]', '[1]', '[0].map', '[0].reduce'] } },
    'Collection.find': [WHERE, SAME],
    'Collection.findOne': [WHERE, SAME],
    'Collection.findOneAndUpdate': WHERE,
    'Collection.updateOne': WHERE,
    'Collection.updateMany': WHERE,
    'Collection.deleteOne': WHERE,
    'Collection.deleteMany': WHERE,
    'Collection.countDocuments': WHERE,
    'Collection.$where': { is: 'effect', sinks: { code: '[0]' }, returns: 'Query' },
    'Query.*': SAME,
    'Query.$where': { is: 'effect', sinks: { code: '[0]' }, returns: 'Query' },
  },
});
