// type-graphql: decorated parameters of a resolver class.
import OpenAI from 'openai';
import { Arg, Mutation, Resolver } from 'type-graphql';

@Resolver()
export class AssistantResolver {
  private readonly client = new OpenAI();

  @Mutation(() => String)
  async ask(@Arg('role') role: string, @Arg('question') question: string) {
    await this.client.responses.create({ model: 'gpt-4.1', instructions: `You are ${role}.`, input: question }); // expect: untrusted-input-in-system-prompt
    return this.client.responses.create({ model: 'gpt-4.1', instructions: 'Be short.', input: question }); // ok: untrusted-input-in-system-prompt
  }
}
