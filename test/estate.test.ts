/**
 * The estate of two small projects, a shop in TypeScript and a help desk in Python: that all of it is there with what belongs to it, and that what only looks like it
 * is not. Every file is parsed, so the look-alikes are looked at.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { isOwnPackage } from '../engine/dataflow/package-path';
import { createEngine, type Estate } from '../engine/index';
import { aiPackageOf } from '../models/_ai-packages';
import { providers } from '../models/_ai-providers';
import { configuration } from '../models/_configuration';
import { models } from '../models/index.gen';
import { ROOT } from './support/fixtures';
import { memoryHost } from './support/host';

const engine = createEngine({ rules: [], models, configuration: async () => configuration });

async function estateOf(files: ReadonlyMap<string, string>): Promise<Estate> {
  const { estate, notices } = await engine.check(memoryHost(files), { levels: new Map(), gate: false, estate: { providers, aiPackageOf } });
  assert.deepEqual(notices, []);
  assert.ok(estate);
  return estate;
}

function filesOf(folder: string): Map<string, string> {
  const root = path.join(ROOT, 'test-fixtures', 'estate', folder);
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(root, name)).isFile());
  return new Map(names.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(root, name), 'utf8')]));
}

const one = <T>(list: readonly T[], is: (each: T) => boolean): T => {
  const found = list.filter(is);
  assert.equal(found.length, 1, `${found.length} in place of one`);
  return found[0] as T;
};

describe('the estate of a shop in TypeScript', () => {
  let estate: Estate;
  before(async () => {
    estate = await estateOf(filesOf('shop'));
  });
  const call = (callee: string, file: string) => one(estate.calls, (each) => each.callee === callee && each.location.path === file);

  test('packages with versions, those that only tests use told apart', () => {
    assert.deepEqual(
      estate.sdks.map(({ id, versions, inTest }) => [id, ...versions, inTest]),
      [
        ['npm:@ai-sdk/openai', '2.0.5', false],
        ['npm:@openai/agents', '0.1.3', false],
        ['npm:ai', '6.0.37', false],
        ['npm:chromadb', '3.0.1', false],
        ['npm:openai', '6.1.0', false],
      ],
    );
  });

  test('a call: model through functions and a default, prompt with variables, limits, telemetry, guardrail, and who reaches it', () => {
    const chat = call('streamText', 'src/app.ts');
    assert.deepEqual(chat.model, { text: 'gpt-4o', variables: ['process.env.CHAT_MODEL'], others: [] });
    assert.deepEqual(chat.provider, { name: 'OpenAI', host: 'api.openai.com' });
    const system = one(chat.prompts, ({ role }) => role === 'system-prompt');
    assert.equal(system.text, 'You are the assistant of {shop.name}. Be short.');
    assert.deepEqual(system.variables, ['shop.name']);
    assert.deepEqual(
      chat.limits.map(({ role, state }) => `${role} ${state}`),
      ['maxTokens missing', 'maxSteps set', 'timeout missing'],
    );
    assert.deepEqual(chat.logging, ['telemetry']);
    assert.deepEqual(chat.guardrails, ['moderator.moderations.create']);
    assert.deepEqual(
      chat.endpoints.map((id) => one(estate.endpoints, (each) => each.id === id)).map(({ method, path: at, framework }) => `${framework} ${method} ${at}`),
      ['express POST /chat/:shop'],
    );
  });

  test('a name under which the program keeps a model is looked up', () => {
    const summary = call('generateText', 'src/summary.ts');
    assert.equal(summary.model.text, 'gpt-4o-mini');
    assert.deepEqual(
      one(summary.limits, ({ role }) => role === 'maxTokens'),
      { role: 'maxTokens', state: 'set', value: 200 },
    );
  });

  test('a client with an address of its own is the one that is asked', () => {
    const moderation = call('moderator.moderations.create', 'src/app.ts');
    assert.deepEqual(moderation.provider.host, 'gateway.example.com');
    const client = one(estate.clients, ({ id }) => id === moderation.client);
    assert.equal(client.baseUrl?.text, 'https://gateway.example.com/v1');
    assert.equal(client.timeout?.state, 'set');
  });

  test('tools: what they are called, what they take, what they reach, and whether they ask first', () => {
    const tool = (name: string) => one(estate.tools, (each) => each.name === name);
    assert.deepEqual(tool('getOrder').parameters, ['id']);
    assert.deepEqual(
      tool('getOrder').reaches.map(({ what, target }) => [what, target]),
      [
        ['network', 'https://orders.example.net/v1/{encodeURIComponent(id)}'],
        ['untrusted', undefined],
      ],
    );
    assert.equal(tool('getOrder').approval, 'missing');
    const remove = tool('removeInvoice');
    assert.equal(remove.approval, 'set');
    assert.deepEqual(
      remove.reaches.map(({ what, destructive }) => [what, destructive]),
      [['file-write', true]],
    );
    assert.deepEqual(
      tool('explain').reaches.map(({ what }) => what),
      ['model'],
    );
    assert.deepEqual(call('streamText', 'src/app.ts').tools, {
      ids: [tool('getOrder').id, remove.id, tool('explain').id],
      names: ['getOrder', 'removeInvoice', 'explain'],
      others: false,
    });
  });

  test('agents: instructions, tools, whom they hand over to, and their runs', () => {
    const triage = one(estate.agents, ({ name }) => name === 'Triage');
    const refunds = one(estate.agents, ({ name }) => name === 'Refunds');
    assert.deepEqual(triage.agents, [refunds.id]);
    assert.deepEqual(triage.tools.names, ['look_up']);
    assert.equal(triage.instructions[0]?.text, 'You send people on.');
    assert.equal(refunds.model.text, 'gpt-4.1');
    const run = call('run', 'src/agents.ts');
    assert.equal(run.agent, triage.id);
    assert.deepEqual(triage.calls, [run.id]);
    assert.deepEqual(
      estate.agents.filter(({ form }) => form === 'call').map(({ callee }) => callee),
      ['streamText'],
    );
  });

  test('stores and hosts', () => {
    assert.deepEqual(
      estate.stores.map(({ sdk, name, host }) => [sdk, name.text, host]),
      [
        ['chroma', 'http://vectors.internal:8000', 'vectors.internal:8000'],
        ['chroma', 'products', undefined],
      ],
    );
    assert.deepEqual(estate.hosts.map(({ host, use }) => `${use} ${host}`).sort(), [
      'mcp tickets.example.com',
      'model api.openai.com',
      'model gateway.example.com',
      'store vectors.internal:8000',
      'tool orders.example.net',
    ]);
  });

  test('MCP servers of configuration files, without a secret', () => {
    const [files, tickets] = estate.servers;
    assert.deepEqual(
      [files?.name, files?.form, files?.command?.text],
      ['files', 'configured', 'npx -y @modelcontextprotocol/server-filesystem --token •••• .'],
    );
    assert.deepEqual(files?.variables, ['FILES_TOKEN']);
    assert.equal(tickets?.url?.text, 'https://tickets.example.com/mcp');
    assert.doesNotMatch(JSON.stringify(estate), /not-to-be-shown/);
  });

  test('what only looks like it is nothing', () => {
    const all = [estate.calls, estate.clients, estate.agents, estate.tools, estate.stores, estate.data, estate.endpoints].flat();
    assert.deepEqual(
      all.filter(({ location }) => location.path === 'src/look-alikes.ts').map(({ id }) => id),
      [],
    );
  });

  test('a class of one package that asks another provider', async () => {
    const text =
      "import { AzureOpenAI } from 'openai';\nexport const ask = (text: string) => new AzureOpenAI().chat.completions.create({ model: 'ours', messages: [{ role: 'user', content: text }] });\n";
    const { calls } = await estateOf(new Map([['src/a.ts', text]]));
    assert.deepEqual(
      calls.map(({ provider, model }) => [provider, model.text]),
      [[{ name: 'Azure OpenAI', host: undefined }, 'ours']],
    );
  });

  test('what stands in a test says so', () => {
    assert.deepEqual(
      estate.calls.filter(({ inTest }) => inTest).map(({ model }) => model.text),
      ['gpt-test'],
    );
  });

  test('a name that is chosen when it runs asks any of the models that are kept for it, of whom they are where that is one', async () => {
    const text = (reasoning: string) => `import { customProvider, generateText, wrapLanguageModel } from 'ai';
import { openai } from '@ai-sdk/openai';
import { groq } from '@ai-sdk/groq';
const kept = customProvider({
  languageModels: { small: openai('gpt-4o-mini'), thinking: wrapLanguageModel({ model: ${reasoning}, middleware: [] }) },
  imageModels: { picture: openai.image('gpt-image-1') },
});
export const ask = (name: string, prompt: string) => generateText({ model: kept.languageModel(name), prompt });
`;
    const asked = async (reasoning: string) =>
      (await estateOf(new Map([['src/a.ts', text(reasoning)]]))).calls.map(({ model, provider }) => [model.text, model.others, model.variables, provider.name]);
    assert.deepEqual(await asked("openai('o3')"), [['gpt-4o-mini', ['o3'], ['name'], 'OpenAI']]);
    assert.deepEqual(await asked("groq('qwen-3')"), [['gpt-4o-mini', ['qwen-3'], ['name'], undefined]]);
  });

  test('what a bus of events hands out is not what a tool reaches', async () => {
    const listener = (index: number) => `bus.on((event) => { ${index === 0 ? "execSync('uptime'); " : ''}console.log(${index}, event); });`;
    const text = (count: number) => `import { execSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';
const handlers: ((event: string) => void)[] = [];
const bus = { on: (handler: (event: string) => void) => handlers.push(handler), emit: (event: string) => { for (const handler of handlers) handler(event); } };
${Array.from({ length: count }, (_, index) => listener(index)).join('\n')}
export const look = tool({ description: 'Looks', inputSchema: z.object({ id: z.string() }), execute: async ({ id }) => bus.emit(id) });
`;
    const reaches = async (count: number) =>
      (await estateOf(new Map([['src/a.ts', text(count)]]))).tools.flatMap((tool) => tool.reaches.map(({ what }) => what));
    assert.deepEqual([await reaches(2), await reaches(12)], [['shell'], []]);
  });

  test('names of entries know no lines', async () => {
    const moved = new Map([...filesOf('shop')].map(([name, text]) => [name, /\.ts$/.test(name) ? `// a line\n\n${text}` : text]));
    const ids = (each: Estate) => [each.calls, each.agents, each.tools, each.clients, each.stores, each.endpoints].flat().map(({ id }) => id);
    assert.deepEqual(ids(await estateOf(moved)), ids(estate));
  });
});

describe('the estate of a help desk in Python', () => {
  let estate: Estate;
  before(async () => {
    estate = await estateOf(filesOf('helpdesk'));
  });

  test('packages by what is imported', () => {
    assert.deepEqual(
      estate.sdks.map(({ name, versions }) => `${name} ${versions.join()}`),
      ['crewai 0.80.0', 'datasets 3.1.0', 'mcp 1.2.0', 'openai 1.50.0', 'torch 2.4.0'],
    );
  });

  test('a call: model by default of a variable, roles, limits of the call and of its client, the route that leads there', () => {
    const call = one(estate.calls, ({ kind }) => kind === 'chat');
    assert.equal(call.model.text, 'gpt-4o-mini');
    assert.deepEqual(call.provider, { name: 'OpenAI', host: 'api.openai.com' });
    assert.deepEqual(
      call.prompts.map(({ role, text, variables }) => [role, text, variables.join()]),
      [
        ['system-prompt', 'You are a patient help desk.', ''],
        ['user-prompt', 'Question: {question}', 'question'],
      ],
    );
    assert.deepEqual(
      call.limits.map(({ role, state, value }) => `${role} ${state} ${value}`),
      ['maxTokens set 300', 'timeout set 20'],
    );
    assert.deepEqual(
      estate.endpoints.map(({ framework, method, path: at, calls }) => [framework, method, at, ...calls]),
      [['fastapi', 'POST', '/ask', call.id]],
    );
  });

  test('a tool that is a class, bound to an agent of a crew that is run', () => {
    const ping = one(estate.tools, ({ name }) => name === 'ping_host');
    assert.equal(ping.description.text, 'Pings a machine');
    assert.deepEqual(ping.parameters, ['host']);
    assert.deepEqual(
      ping.reaches.map(({ what }) => what),
      ['shell'],
    );
    const technician = one(estate.agents, ({ name }) => name === 'Technician');
    assert.deepEqual(technician.tools, { ids: [ping.id], names: ['ping_host'], others: false });
    const crew = one(estate.agents, ({ callee }) => callee === 'Crew');
    assert.deepEqual(crew.agents, [technician.id]);
    assert.equal(one(estate.calls, ({ kind }) => kind === 'agent').agent, crew.id);
  });

  test('a tool under a decorator, of a server that is made here; its resources are no tools', () => {
    const server = one(estate.servers, ({ form }) => form === 'defined');
    assert.equal(server.name, 'manuals');
    const tool = one(estate.tools, ({ name }) => name === 'read_manual');
    assert.deepEqual([tool.description.text, tool.server, tool.parameters.join()], ['Reads a manual.', server.id, 'name']);
    assert.deepEqual(
      tool.reaches.map(({ what, destructive }) => [what, destructive]),
      [['file-read', false]],
    );
    assert.deepEqual(server.tools, [tool.id]);
  });

  test('data sets and model files', () => {
    assert.deepEqual(
      estate.data.map(({ kind, name, from, revision, hazards }) => [kind, name.text, from, revision?.text, hazards.length]),
      [
        ['data-set', 'squad', 'hub', '7b6d24c440a36b6815f21b70d25016731768db1f', 0],
        ['model', 'ranker.pt', 'file', undefined, 1],
      ],
    );
  });

  test('what only looks like it is nothing', () => {
    const all = [estate.calls, estate.clients, estate.agents, estate.tools, estate.data].flat();
    assert.deepEqual(
      all.filter(({ location }) => location.path === 'look_alikes.py').map(({ id }) => id),
      [],
    );
  });
});

test('what a class says of itself: a field by its default, a text that is filled in by the text, a function by what it returns', async () => {
  const text = `from crewai.tools import BaseTool
from pydantic import Field

TEXT = "Waits for {cap}."
MOST = 300.0

def seconds(value: float) -> str:
    return f"{value:g} seconds"

def told(value: float) -> str:
    return TEXT.format(cap=seconds(value))

class Wait(BaseTool):
    name: str = "wait"
    description: str = told(MOST)

    def _run(self, reason: str) -> str:
        return reason

class Rest(BaseTool):
    name: str = Field("rest")
    description: str = TEXT.replace("{cap}", "a minute")

    def _run(self, reason: str) -> str:
        return reason
`;
  const { tools } = await estateOf(new Map([['wait.py', text]]));
  assert.deepEqual(
    tools.map(({ name, description }) => [name, description.text]),
    [
      ['wait', 'Waits for {cap}.'],
      ['rest', 'Waits for {cap}.'],
    ],
  );
});

test('a package below `src` of a folder of its name is told from that folder', () => {
  const facts = { path: 'lib/desk/src/desk/tools/work.py', imports: ['desk.tools.base'] } as unknown as Parameters<typeof isOwnPackage>[0];
  assert.equal(isOwnPackage(facts, 'desk.tools.base', 'lib/desk/src/desk/tools/base.py'), false);
  assert.equal(isOwnPackage(facts, 'openai', 'lib/desk/src/desk/tools/openai.py'), true);
});
