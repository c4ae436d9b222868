// Which tests pin the host: pairs one token apart.
import { tool } from 'ai';
import { z } from 'zod';

const HOSTS = new Set(['docs.example.com', 'status.example.com']);
const inputSchema = z.object({ address: z.string() });
const description = 'Reads a page';

export const parsedHost = tool({
  description,
  inputSchema,
  execute: async ({ address }) => {
    const url = new URL(address);
    if (!HOSTS.has(url.hostname)) throw new Error('host not allowed');
    return (await fetch(url)).text(); // ok: llm-output-to-url
  },
});

export const parsedHostThenText = tool({
  description,
  inputSchema,
  execute: async ({ address }) => {
    const { hostname, protocol } = new URL(address);
    if (protocol !== 'https:' || !HOSTS.has(hostname)) throw new Error('host not allowed');
    return (await fetch(address)).text(); // ok: llm-output-to-url
  },
});

export const protocolOnly = tool({
  description,
  inputSchema,
  execute: async ({ address }) => {
    const url = new URL(address);
    if (url.protocol !== 'https:') throw new Error('https only');
    return (await fetch(url)).text(); // expect: llm-output-to-url
  },
});

export const schemePrefix = tool({
  description,
  inputSchema,
  execute: async ({ address }) => {
    if (!address.startsWith('https://')) throw new Error('https only');
    return (await fetch(address)).text(); // expect: llm-output-to-url
  },
});

export const hostPrefix = tool({
  description,
  inputSchema,
  execute: async ({ address }) => {
    if (!address.startsWith('https://docs.example.com/')) throw new Error('host not allowed');
    return (await fetch(address)).text(); // ok: llm-output-to-url
  },
});

export const hostPrefixWithoutSlash = tool({
  description,
  inputSchema,
  execute: async ({ address }) => {
    if (!address.startsWith('https://docs.example.com')) throw new Error('host not allowed');
    return (await fetch(address)).text(); // expect: llm-output-to-url
  },
});

export const hostAnywhere = tool({
  description,
  inputSchema,
  execute: async ({ address }) => {
    if (!address.includes('docs.example.com')) throw new Error('host not allowed');
    return (await fetch(address)).text(); // expect: llm-output-to-url
  },
});

export const denied = tool({
  description,
  inputSchema,
  execute: async ({ address }) => {
    const { hostname } = new URL(address);
    if (hostname === 'localhost' || hostname === '127.0.0.1') throw new Error('host not allowed');
    return (await fetch(address)).text(); // expect: llm-output-to-url
  },
});

/** The host of the address, where it is the project's own one or stands in the list. */
function hostOf(address: string, own: string): string {
  const { host, protocol } = new URL(address);
  if (protocol !== 'https:') throw new Error('https only');
  const wanted = host.toLowerCase();
  if (wanted === own.toLowerCase()) return wanted;
  if (!HOSTS.has(wanted)) throw new Error('host not allowed');
  return wanted;
}

export const comparedHost = (own: string) =>
  tool({
    description,
    inputSchema,
    execute: async ({ address }) => (await fetch(`https://${hostOf(address, own)}/api`)).text(), // ok: llm-output-to-url
  });

/** One token apart: what is compared is how the address begins its path. */
function hostOfPath(address: string, own: string): string {
  const { host, pathname } = new URL(address);
  if (pathname.toLowerCase() === own.toLowerCase()) return host;
  if (!HOSTS.has(host)) throw new Error('host not allowed');
  return host;
}

export const comparedPath = (own: string) =>
  tool({
    description,
    inputSchema,
    execute: async ({ address }) => (await fetch(`https://${hostOfPath(address, own)}/api`)).text(), // expect: llm-output-to-url
  });

export const comparedWithItself = tool({
  description,
  inputSchema: z.object({ address: z.string(), own: z.string() }),
  execute: async ({ address, own }) => {
    const url = new URL(address);
    if (url.host !== own) throw new Error('host not allowed');
    return (await fetch(url)).text(); // expect: llm-output-to-url
  },
});

export const otherAddress = tool({
  description,
  inputSchema: z.object({ address: z.string(), next: z.string() }),
  execute: async ({ address, next }) => {
    if (!HOSTS.has(new URL(address).host)) throw new Error('host not allowed');
    return (await fetch(next)).text(); // expect: llm-output-to-url
  },
});

export const resolvedAgainstBase = tool({
  description,
  inputSchema,
  execute: async ({ address }) => (await fetch(new URL(address, 'https://docs.example.com'))).text(), // expect: llm-output-to-url
});

export const parses = tool({
  description,
  inputSchema,
  execute: async ({ address }) => {
    if (!URL.canParse(address)) throw new Error('no address');
    return (await fetch(address)).text(); // expect: llm-output-to-url
  },
});
