/**
 * GraphQL servers: the arguments of a resolver come from a client. Resolver maps of Apollo, Yoga and graphql-tools, field objects of
 * graphql-js, and decorated parameters of type-graphql. Resolvers of single types and maps of a list of modules are looked into.
 */
import { type CallModel, defineModel } from '../engine/define';

const sourceText = 'an argument of a GraphQL field';
/** `{ Query: { field }, Subscription: { field: { subscribe, resolve } } }`, alone or in a list. */
const maps = (at: string): string[] => [`callback(${at}[][]).param[1]`, `callback(${at}[][].resolve).param[1]`, `callback(${at}[][].subscribe).param[1]`];
const NAMED: CallModel = { is: 'route', sources: { 'untrusted-input': [...maps('resolvers'), ...maps('resolvers[]')] }, sourceText };
const MODULES: CallModel = { is: 'route', sources: { 'untrusted-input': [...maps('resolvers'), ...maps('[0][].resolvers')] }, sourceText };
const GIVEN: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText };

export default defineModel({
  sdk: 'graphql',
  title: 'GraphQL servers',
  docs: 'https://www.apollographql.com/docs/apollo-server/data/resolvers',
  language: 'javascript',
  packages: {
    npm: {
      graphql: '>=15',
      '@apollo/server': '>=4',
      'apollo-server': '>=2',
      'apollo-server-express': '>=2',
      '@apollo/subgraph': '>=2',
      'graphql-yoga': '>=3',
      '@graphql-tools/schema': '>=7',
      'type-graphql': '>=1',
    },
  },
  roots: {
    graphql: ['graphql'],
    apollo: ['@apollo/server', 'apollo-server', 'apollo-server-express'],
    subgraph: ['@apollo/subgraph'],
    schema: ['graphql-yoga', '@graphql-tools/schema'],
    decorators: ['type-graphql'],
  },
  calls: {
    'apollo.ApolloServer': NAMED,
    'schema.createSchema': NAMED,
    'schema.makeExecutableSchema': NAMED,
    'subgraph.buildSubgraphSchema': MODULES,
    'graphql.GraphQLObjectType': {
      sources: { 'untrusted-input': ['callback(fields[].resolve).param[1]', 'callback(fields()[].resolve).param[1]', 'callback(fields[].subscribe).param[1]'] },
      sourceText,
    },
    'decorators.Arg': GIVEN,
    'decorators.Args': GIVEN,
  },
});
