// What is set on an object that never leaves its function is in no other object of the class.
import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();

class Conversation {
  private system = '';
  setSystem(text: string) {
    this.system = text;
  }
  toMessages() {
    return [{ role: 'system' as const, content: this.system }];
  }
}

app.post('/tokens', (req, res) => {
  const conversation = new Conversation();
  conversation.setSystem(req.body.system);
  res.json(JSON.stringify(conversation.toMessages()).length);
});

app.post('/chat', async (_req, res) => {
  const conversation = new Conversation();
  conversation.setSystem('You answer briefly.');
  res.json(await client.chat.completions.create({ model: 'gpt-4o', max_tokens: 100, messages: conversation.toMessages() }));
});

/** The same with an object that somebody else may hold. */
class Shared {
  private system = '';
  setSystem(text: string) {
    this.system = text;
  }
  toMessages() {
    return [{ role: 'system' as const, content: this.system }];
  }
}
const sessions = new Map<string, Shared>();

app.post('/start', (req, res) => {
  const session = new Shared();
  session.setSystem(req.body.system);
  sessions.set(req.body.id, session);
  res.end();
});

app.post('/ask', async (req, res) => {
  const session = sessions.get(req.body.id) as Shared;
  res.json(await client.chat.completions.create({ model: 'gpt-4o', max_tokens: 100, messages: session.toMessages() })); // expect: untrusted-input-in-system-prompt
});

/** Set and read in one function. */
class Own {
  private system = '';
  setSystem(text: string) {
    this.system = text;
  }
  toMessages() {
    return [{ role: 'system' as const, content: this.system }];
  }
}

app.post('/own', async (req, res) => {
  const own = new Own();
  own.setSystem(req.body.system);
  res.json(await client.chat.completions.create({ model: 'gpt-4o', max_tokens: 100, messages: own.toMessages() })); // expect: untrusted-input-in-system-prompt
});
