import OpenAI from 'openai';

const client = new OpenAI();

export const resolvers = {
  Mutation: {
    ask: async (_parent: unknown, args: { role: string; question: string }, context: { tenant: string }) => {
      const reply = await client.responses.create({
        model: 'gpt-4.1',
        instructions: `You are ${args.role}.`, // expect: untrusted-input-in-system-prompt
        input: args.question,
      });
      await client.responses.create({ model: 'gpt-4.1', instructions: `You serve ${context.tenant}.`, input: args.question }); // ok: untrusted-input-in-system-prompt
      return reply.output_text;
    },
  },
  stream: (topic: string) => client.responses.create({ model: 'gpt-4.1', stream: true, instructions: `Speak of ${topic}.`, input: 'Go on.' }), // expect: untrusted-input-in-system-prompt
};
