import { exec } from 'node:child_process';
import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();

class Conversation {
  private system = 'You answer questions.';
  setSystem(text: string) {
    this.system = text;
  }
  ask() {
    return client.chat.completions.create({ model: 'gpt-5', max_tokens: 9, messages: [{ role: 'system', content: `Be kind. ${this.system}` }] }); // warning
  }
}

class Holder {
  constructor(public command: string) {}
}

class Runner {
  private command = '';
  constructor(private readonly holder: Holder) {}
  load() {
    this.command = this.holder.command;
  }
  run() {
    exec(this.command); // warning
  }
}

class Once {
  constructor(private readonly command: string) {}
  run() {
    exec(this.command); // error
  }
}

const conversations = new Map<string, Conversation>();

app.post('/conversation', (req, res) => {
  const made = new Conversation();
  made.setSystem(req.body.system);
  conversations.set(req.body.id, made);
  res.end();
});

// a list that is written out is known by itself, whatever fills it
app.post('/collected', async (req, res) => {
  const found: string[] = [];
  await Promise.all(
    req.body.parts.map(async (part: string) => {
      found.push(part);
    }),
  );
  res.json(await client.chat.completions.create({ model: 'gpt-5', max_tokens: 9, messages: [{ role: 'system', content: `Be kind. ${found.join()}` }] })); // error
});

app.post('/ask', async (req, res) => {
  res.json(await client.chat.completions.create({ model: 'gpt-5', max_tokens: 9, messages: [{ role: 'system', content: `Be kind. ${req.body.system}` }] })); // error
});

app.post('/run', async (req, res) => {
  const answer = await client.chat.completions.create({ model: 'gpt-5', max_tokens: 9, messages: [{ role: 'user', content: req.body.text }] });
  const command = answer.choices[0].message.content ?? '';
  new Once(command).run();
  new Runner(new Holder(command)).run();
  res.end();
});
