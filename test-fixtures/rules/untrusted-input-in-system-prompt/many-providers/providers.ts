// Nine classes of one form: which of them runs cannot be known, and what `assemble` gives back is known for none of them.
import OpenAI from 'openai';

type Message = { role: 'system' | 'user'; content: string };
interface Parts {
  system: string;
  user: string;
}

const client = new OpenAI();
const join = ({ system, user }: Parts): Message[] => [
  { role: 'system', content: system },
  { role: 'user', content: user },
];

export class One {
  assemble(parts: Parts) {
    return join(parts);
  }
  chat(messages: Message[]) {
    return client.chat.completions.create({ model: 'one', messages }); // ok: untrusted-input-in-system-prompt
  }
}

export class Two {
  assemble(parts: Parts) {
    return join(parts);
  }
  chat(messages: Message[]) {
    return client.chat.completions.create({ model: 'two', messages }); // ok: untrusted-input-in-system-prompt
  }
}

export class Three {
  assemble(parts: Parts) {
    return join(parts);
  }
  chat(messages: Message[]) {
    return client.chat.completions.create({ model: 'three', messages }); // ok: untrusted-input-in-system-prompt
  }
}

export class Four {
  assemble(parts: Parts) {
    return join(parts);
  }
  chat(messages: Message[]) {
    return client.chat.completions.create({ model: 'four', messages }); // ok: untrusted-input-in-system-prompt
  }
}

export class Five {
  assemble(parts: Parts) {
    return join(parts);
  }
  chat(messages: Message[]) {
    return client.chat.completions.create({ model: 'five', messages }); // ok: untrusted-input-in-system-prompt
  }
}

export class Six {
  assemble(parts: Parts) {
    return join(parts);
  }
  chat(messages: Message[]) {
    return client.chat.completions.create({ model: 'six', messages }); // ok: untrusted-input-in-system-prompt
  }
}

export class Seven {
  assemble(parts: Parts) {
    return join(parts);
  }
  chat(messages: Message[]) {
    return client.chat.completions.create({ model: 'seven', messages }); // ok: untrusted-input-in-system-prompt
  }
}

export class Eight {
  assemble(parts: Parts) {
    return join(parts);
  }
  chat(messages: Message[]) {
    return client.chat.completions.create({ model: 'eight', messages }); // ok: untrusted-input-in-system-prompt
  }
}

export class Nine {
  assemble(parts: Parts) {
    return join(parts);
  }
  chat(messages: Message[]) {
    return client.chat.completions.create({ model: 'nine', messages }); // ok: untrusted-input-in-system-prompt
  }
}
