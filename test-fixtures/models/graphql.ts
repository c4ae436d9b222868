import { execSync } from 'node:child_process';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLObjectType } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { Arg, Args } from 'type-graphql';

export const apollo = new ApolloServer({
  resolvers: {
    Query: {
      run: (_: unknown, { command }: { command: string }) => execSync(command), // flow: untrusted-input -> shell-command
      parent: (parent: { id: string }) => execSync(parent.id), // noflow
    },
    Subscription: {
      lines: { subscribe: (_: unknown, args: { file: string }) => execSync(args.file) }, // flow: untrusted-input -> shell-command
    },
  },
});

export const yoga = createSchema({
  typeDefs: '',
  resolvers: [{ Query: { run: (_: unknown, args: { a: string }) => execSync(args.a) } }], // flow: untrusted-input -> shell-command
});

export const tools = makeExecutableSchema({
  typeDefs: '',
  resolvers: { Query: { run: (_: unknown, args: { a: string }) => execSync(args.a) } }, // flow: untrusted-input -> shell-command
});

const resolvers = { Query: { run: (_: unknown, args: { a: string }) => execSync(args.a) } }; // flow: untrusted-input -> shell-command
export const subgraph = buildSubgraphSchema([{ typeDefs: '', resolvers }]);

export const type = new GraphQLObjectType({
  name: 'Query',
  fields: () => ({ run: { resolve: (_: unknown, args: { a: string }) => execSync(args.a) } }), // flow: untrusted-input -> shell-command
});

export class Decorated {
  run(@Arg('a') argument: string, @Args() all: { a: string }) {
    execSync(argument); // flow: untrusted-input -> shell-command
    execSync(all.a); // flow: untrusted-input -> shell-command
  }
}
