/** Credentials that stand in the configuration of MCP servers: by their shape, by the name of what holds them, in addresses. */
import { type ConfigurationCheck, type ConfigurationFile, type Hit, type McpServer, textOf, type Word } from '../../engine/define';
import { hostOf, isOwnNetwork } from './_hosts';
import { isSecretLiteral } from './_values';

interface Candidate extends Word {
  /** What holds it. */
  name: string;
}

const OPTION = /^--?([A-Za-z][\w-]*)=(.+)$/;
const ASSIGNED = /^([A-Za-z_]\w*)=(.+)$/;
const HEADER = /^([A-Za-z][\w-]*):\s*(?!\/\/)(.+)$/;

/** Everything a server is given as a text, with what it is called. */
function candidatesOf(server: McpServer): Candidate[] {
  const named = (text: string, at: Word['at'], name: string): Candidate => ({ text: text.replace(/^(?:Bearer|Basic|Token|Bot)\s+/i, ''), at, name });
  const entries = [...server.env, ...server.headers].flatMap(({ key, value }) => {
    const text = textOf(value);
    return text === undefined ? [] : [named(text, { start: value.start, end: value.end }, key)];
  });
  const words = server.words.flatMap((word, index): Candidate[] => {
    const inner = OPTION.exec(word.text) ?? ASSIGNED.exec(word.text) ?? HEADER.exec(word.text);
    if (inner) return [named(inner[2] ?? '', word.at, inner[1] ?? '')];
    const before = /^--?([A-Za-z][\w-]*)$/.exec(server.words[index - 1]?.text ?? '')?.[1];
    return before === undefined ? [] : [named(word.text, word.at, before)];
  });
  const addresses = [...server.urls, ...server.words].flatMap(({ text, at }) =>
    /^[a-z][\w+]*:\/\//i.test(text) ? [...text.matchAll(/[?&]([\w.-]+)=([^&#]+)/g)].map(([, name = '', value = '']) => named(value, at, name)) : [],
  );
  return [...entries, ...words, ...addresses];
}

/** `scheme://user:password@host` of a machine that is not this one. */
function passwordIn(text: string): boolean {
  const found = /^[a-z][\w+]*:\/\/[^/:@\s]*:([^/@\s]+)@/i.exec(text);
  const host = hostOf(text);
  return (
    found !== null &&
    host !== undefined &&
    !isOwnNetwork(host) &&
    !/[$<{]/.test(found[1] ?? '') &&
    !/^(?:pass(?:word)?|secret|pw|pwd|x+|\*+|postgres|root|admin|user|test|example)$/i.test(found[1] ?? '')
  );
}

function secretsOf(server: McpServer, file: ConfigurationFile): Hit[] {
  const found = new Map<number, Hit>();
  const add = (at: Word['at'], name: string) => {
    const isReported = file.reportsKeys && file.keys.some((key) => key.start >= at.start && key.end <= at.end);
    if (!isReported && !found.has(at.start)) found.set(at.start, { at, subject: server.name, detail: name, name: `${server.name} ${name}` });
  };
  const places: readonly Word[] = [
    ...[...server.env, ...server.headers].flatMap(({ value }) => {
      const text = textOf(value);
      return text === undefined ? [] : [{ text, at: { start: value.start, end: value.end } }];
    }),
    ...server.words,
    ...server.urls,
  ];
  const holders = new Map(candidatesOf(server).map(({ at, name }) => [at.start, name]));
  for (const { at } of places) if (file.keys.some((key) => key.start >= at.start && key.end <= at.end)) add(at, holders.get(at.start) ?? 'a key');
  for (const { text, at, name } of candidatesOf(server)) if (isSecretLiteral(name, text)) add(at, name);
  for (const { text, at } of places) if (passwordIn(text.replace(ASSIGNED, '$2'))) add(at, holders.get(at.start) ?? 'an address with a password');
  return [...found.values()];
}

export const secretChecks: readonly ConfigurationCheck[] = [
  {
    id: 'mcp-literal-secret',
    concept: 'mcp-secret',
    on: 'server',
    does: 'is given a credential that stands in the file (`{detail}`), readable for everyone who has it',
    instead: 'revoke it, and let the tool read the new one from the environment or ask for it',
    source:
      'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration (inputs), https://code.claude.com/docs/en/mcp (environment variables), https://cursor.com/docs/context/mcp (interpolation)',
    date: '2026-11-22',
    find: secretsOf,
  },
];
