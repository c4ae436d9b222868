// What an allow-list of characters leaves for code: with digits and operators nothing but sums can be written.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'calculator', version: '1.0.0' });
const inputSchema = { expression: z.string() };
const answer = (value: unknown) => ({ content: [{ type: 'text' as const, text: String(value) }] });

server.registerTool('operators', { inputSchema }, async ({ expression }) => {
  if (!/^[\d+\-*/().\s]+$/.test(expression)) throw new Error('not a sum');
  return answer(Function(`"use strict"; return (${expression});`)()); // ok: llm-output-to-code
});

server.registerTool('square-brackets', { inputSchema }, async ({ expression }) => {
  if (!/^[+!()[\]]+$/.test(expression)) throw new Error('not a sum');
  return answer(Function(`return (${expression});`)()); // expect: llm-output-to-code
});

server.registerTool('names', { inputSchema }, async ({ expression }) => {
  if (!/^[\w+\-*/().\s]+$/.test(expression)) throw new Error('not a sum');
  return answer(Function(`return (${expression});`)()); // expect: llm-output-to-code
});

server.registerTool('not-anchored', { inputSchema }, async ({ expression }) => {
  if (!/[\d+\-*/().\s]+/.test(expression)) throw new Error('not a sum');
  return answer(Function(`return (${expression});`)()); // expect: llm-output-to-code
});

server.registerTool('removed', { inputSchema }, async ({ expression }) => {
  const sum = expression.replace(/[^0-9+\-*/().%\s]/g, '').replace(/%/g, '/100');
  return answer(new Function(`return (${sum})`)()); // ok: llm-output-to-code
});

server.registerTool('removed-once', { inputSchema }, async ({ expression }) => {
  const sum = expression.replace(/[^0-9+\-*/().%\s]/, '');
  return answer(new Function(`return (${sum})`)()); // expect: llm-output-to-code
});

server.registerTool('letters-stay', { inputSchema }, async ({ expression }) => {
  const sum = expression.replace(/[^0-9a-z+\-*/().%\s]/g, '');
  return answer(new Function(`return (${sum})`)()); // expect: llm-output-to-code
});

const ALLOWED = new Set('0123456789+-*/.() ');
const DIGITS = '0123456789+-*/.() ';

server.registerTool('each-character', { inputSchema }, async ({ expression }) => {
  if (![...expression].every((c) => DIGITS.includes(c))) throw new Error('not a sum');
  return answer(new Function(`return (${expression})`)()); // ok: llm-output-to-code
});

server.registerTool('each-of-a-set', { inputSchema }, async ({ expression }) => {
  if (expression.split('').some((c) => !ALLOWED.has(c))) throw new Error('not a sum');
  return answer(new Function(`return (${expression})`)()); // ok: llm-output-to-code
});

server.registerTool('letters-of-a-set', { inputSchema }, async ({ expression }) => {
  const allowed = new Set('0123456789abcdefghijklmnopqrstuvwxyz.()');
  if (![...expression].every((c) => allowed.has(c))) throw new Error('not a sum');
  return answer(new Function(`return (${expression})`)()); // expect: llm-output-to-code
});

server.registerTool('some-character', { inputSchema }, async ({ expression }) => {
  if (![...expression].some((c) => DIGITS.includes(c))) throw new Error('not a sum');
  return answer(new Function(`return (${expression})`)()); // expect: llm-output-to-code
});
