// Resolver maps that are put together of several files, and handed to a server.
import { ApolloServer } from '@apollo/server';
import { createSchema, createYoga } from 'graphql-yoga';
import { resolvers as chat } from './chat';
import { search } from './search';

export const apollo = new ApolloServer({ typeDefs: '…', resolvers: { Query: { ...search }, Mutation: chat.Mutation } });

export const yoga = createYoga({
  schema: createSchema({ typeDefs: '…', resolvers: [chat, { Subscription: { tokens: { subscribe: (_parent, { topic }) => chat.stream(topic) } } }] }),
});
