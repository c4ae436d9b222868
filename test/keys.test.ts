/** Keys in text: every vendor's shape is found, whole and at its place, and placeholders, hashes and look-alikes are not. Keys are made at run time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeyShape } from '../engine/define';
import { createGate } from '../engine/gate';
import { type FoundKey, findKeys, isCredentialLiteral, isPlaceholder, nameBefore, sampleHash } from '../engine/keys';
import { holdsAwsAccount } from '../models/_keys';
import { models } from '../models/index.gen';
import { fixtureKey, makeKey } from './support/keys';

const gate = createGate(models);
const shapes = gate.keyShapes;

function find(text: string, path = 'a.txt', bytes: Uint8Array = Buffer.from(text)): FoundKey[] {
  return findKeys(path, text, bytes, gate.scan(path, bytes).keyHits, gate.keyShapes);
}
const openai = fixtureKey(models, 'openai');
const deepseek = fixtureKey(models, 'deepseek');
const found = (text: string, path?: string) => find(text, path).map((key) => text.slice(key.start, key.end));

/** A seed whose key is no placeholder by chance, as one in a hundred is. */
const keyOf = (shape: KeyShape): string =>
  [3, 4, 5, 6].map((seed) => makeKey(shape, seed)).find((key) => shape.end || find(`${withCompany(shape)}${shape.env}="${key}"`).length === 1) ?? 'none';

/** What a shape asks for near its keys. */
function withCompany({ context, beside, end }: KeyShape): string {
  if (beside) return end ? '"type": "service_account"\n' : `other: ${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5'}\nthird: ${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0'}\n`;
  return context ? `# ${context[0]}\n` : '';
}

describe('the tables of keys', () => {
  it('name at least 45 vendors of AI, the largest among them', () => {
    const names = new Set(shapes.filter((shape) => shape.ai).map((shape) => shape.vendor));
    assert.ok(names.size >= 45, `${names.size}`);
    for (const name of [
      'OpenAI',
      'Anthropic',
      'Google AI',
      'Hugging Face',
      'Groq',
      'xAI',
      'Perplexity',
      'Replicate',
      'OpenRouter',
      'DeepSeek',
      'Together AI',
      'Mistral',
      'Cohere',
    ])
      assert.ok(names.has(name), name);
  });
  it('name clouds, code hosts, payment and chat services, stores and observability', () => {
    const names = new Set(shapes.map((shape) => shape.vendor));
    for (const name of [
      'AWS',
      'Google Cloud service account',
      'Azure storage',
      'GitHub',
      'GitLab',
      'Bitbucket',
      'npm',
      'PyPI',
      'Stripe',
      'Slack',
      'Discord',
      'Telegram',
      'Twilio',
      'SendGrid',
      'Qdrant',
      'Weaviate',
      'Pinecone',
      'LangSmith',
      'Langfuse',
      'Helicone',
      'Weights & Biases',
    ])
      assert.ok(names.has(name), name);
  });
  for (const shape of shapes) {
    it(`${shape.vendor} ${shape.prefix || shape.env} ${shape.pattern.source.length}`, () => {
      assert.match(shape.date, /^\d{4}-\d\d-\d\d$/);
      assert.match(shape.revoke, /^https:\/\//);
      assert.ok(shape.source.length > 0 && /^[A-Z][A-Z\d_]+$/.test(shape.env));
      for (const word of shape.context ?? []) assert.equal(word, word.toLowerCase());
      const company = withCompany(shape);
      const key = keyOf(shape);
      const [match, ...more] = find(`${company}${shape.env}="${key}"`);
      assert.deepEqual(more, []);
      assert.equal(match?.shape, shape);
      assert.equal(match?.name, shape.env);
      assert.equal(match?.end, company.length + shape.env.length + 2 + key.length);
      assert.ok(!match?.redacted.includes(key.slice(shape.prefix.length, shape.prefix.length + 8)));
      if (company !== '' && !shape.end) assert.deepEqual(find(`"${key}"`), []);
      if (shape.named) assert.deepEqual(find(`value="${key}"`), []);
      if (shape.end) return;
      // One character more or less is no key, where the length is fixed.
      if (!/,\d*\}|\?(?![:!=<])|\||[+*]/.test(shape.pattern.source)) {
        assert.deepEqual(find(`${company}"${key}Z"`), []);
        assert.deepEqual(find(`${company}"${key.slice(0, -1)}"`), []);
      }
      assert.deepEqual(find(`${company}"x${key}"`), []);
    });
  }
});

describe('where a key stands', () => {
  it('is given in UTF-16 offsets', () => {
    for (const before of ['', 'é ', '密钥: ', '𝒦 = ', '\ufeff', 'a\u0000 '.replace('\u0000', '\u0001')]) {
      const text = `${before}"${openai}"`;
      const bytes = Buffer.from(text);
      const decoded = new TextDecoder().decode(bytes);
      const [key] = find(decoded, 'a.txt', bytes);
      assert.equal(decoded.slice(key?.start, key?.end), openai, JSON.stringify(before));
    }
  });
  it('is right after invalid UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xc3, 0x28, 0xe2, 0x82, 0x22]), Buffer.from(openai), Buffer.from([0x22, 0xf0])]);
    const text = new TextDecoder().decode(bytes);
    const [key] = find(text, 'a.txt', bytes);
    assert.equal(text.slice(key?.start, key?.end), openai);
  });
  it('is right in UTF-16 files', () => {
    const body = `é 密 = "${openai}"`;
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body, 'utf16le')]);
    const [key] = find(body, 'a.txt', bytes);
    assert.equal(body.slice(key?.start, key?.end), openai);
  });
  it('is found for several keys, between them text beyond ASCII', () => {
    const second = makeKey(shapes.find((shape) => shape.vendor === 'OpenAI') as KeyShape, 9);
    assert.deepEqual(found(`ü ${openai} 密\n𝒦 ${second} ü`), [openai, second]);
  });
  it('comments count', () => assert.deepEqual(found(`// old: ${openai}`), [openai]));
});

describe('silence', () => {
  const silent = (text: string, path?: string) => assert.deepEqual(found(text, path), []);
  it('on what is glued to something else', () => {
    silent(`task-${deepseek} deepseek`);
    silent(`${openai}\${suffix}`);
    silent(`f"${openai}{suffix}"`);
    silent(`${openai}...`);
    silent(`${openai}…`);
    silent(`***${openai}`);
    silent(`${openai}***`);
    silent(`${openai}<rest>`);
    silent(`${openai}Z`);
    assert.deepEqual(found(`see ${openai}.`), [openai]);
    assert.deepEqual(found(`"${openai}\\n"`), [openai]);
    assert.deepEqual(found(`"KEY:\\n${openai}"`), [openai]);
  });
  it('without the words a weak shape needs nearby', () => {
    silent(`key = "${deepseek}"`);
    silent(`deepseek\n\nkey = "${deepseek}"`);
    silent(`key = "${deepseek}"\n# deepseek`);
    assert.deepEqual(found(`# DeepSeek\nkey = "${deepseek}"`), [deepseek]);
    assert.deepEqual(found(`key = "${deepseek}" # deepseek`), [deepseek]);
  });
  it('of Google, unless the service of its models is named in the lines below', () => {
    const shape = shapes.find((each) => each.prefix === 'AIza') as KeyShape;
    const google = keyOf(shape);
    const address = 'https://generativelanguage.googleapis.com/v1beta/models';
    assert.deepEqual(found(`const key = "${google}";\nconst url =\n  "${address}?key=" + key;`), [google]);
    assert.deepEqual(found(`key = "${google}"\nfrom google.genai import Client`), [google]);
    silent(`const app = { apiKey: "${google}",\n  projectId: "gemini-notes",\n  appId: "1:2:web:3" };`);
    silent(`const key = "${google}";\n\n\n\nconst url = "${address}";`);
  });
  it('on placeholders of the right shape', () => {
    const mark = openai.slice(23, 31);
    const shaped = (a: string, b: string) => silent(`"sk-${a}${mark}${b}"`);
    shaped('x'.repeat(20), 'x'.repeat(20));
    shaped('12345678901234567890', '12345678901234567890');
    shaped('abcdefghijklmnopqrst', 'abcdefghijklmnopqrst');
    shaped('ThisIsAnExampleKey00', 'q9w8e7r6t5y4u3i2o1p0');
    shaped('q9W8e7R6t5FAKEu3I2o1', 'q9W8e7R6t5y4u3I2o1P0');
    shaped('a1b2a1b2a1b2a1b2a1b2', 'a1b2a1b2a1b2a1b2a1b2');
    shaped('XQ7rXQ7rXQ7rXQ7rXQ7r', '00000000000000000000');
  });
  it('on what an input field shows as a sample', () => {
    silent(`<input placeholder="${openai}" />`);
    silent(`{ key: 'token', placeholder: '${openai}' }`);
    silent(`api_key="${openai}",  # fake`);
    silent(`const key = '${openai}'; // not a real key`);
    assert.deepEqual(found(`api_key="${openai}",  # of the account for tests`), [openai]);
    assert.deepEqual(found(`api_key="${openai}"\n# fake`), [openai]);
    assert.deepEqual(found(`{ placeholder: 'your key', token: '${openai}' }`), [openai]);
    assert.deepEqual(found(`<input value="${openai}" placeholder="your key" />`), [openai]);
  });
  it('on samples of public test suites', () => {
    // Put together here, so that no scanner takes this file for a leak.
    const sample = ['sk-ocjW5Rr3rJJjVk8v', 'BNxRT3Blb', 'kFJd2sg0CUzpPCnpw12cJ81'].join('');
    assert.equal(sample.length, 51);
    silent(`"${sample}"`);
    assert.notEqual(sampleHash(sample), sampleHash(`${sample.slice(0, -1)}2`));
  });
  for (const [of, parts] of [
    ['Cosmos DB', ['C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEH', 'LM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPM', 'bIZnqyMsEcaGQy67XIw/Jw==']],
    ['storage', ['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1', 'OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K', '1SZFPTOtr/KBHBeksoGMGw==']],
  ] as const)
    it(`on the documented key of the Azure ${of} emulator, and on no other of its form`, () => {
      const sample = parts.join('');
      const inConnection = (key: string) => `"AccountEndpoint=http://localhost:8081/;AccountKey=${key};"`;
      assert.equal(sample.length, 88);
      silent(inConnection(sample));
      const other = sample.replace(/.(?===$)/, (last) => (last === 'A' ? 'B' : 'A'));
      assert.deepEqual(found(inConnection(other)), [`AccountKey=${other}`]);
    });
  it('on the client secret of an installed application whose maker calls it none, and on no other of its form', () => {
    const sample = ['GOCSPX', '4uHgMPm', '1o7Sk', 'geV6Cu5clXFsxl'].join('-');
    assert.equal(sample.length, 35);
    silent(`const secret = '${sample}';`);
    const other = `${sample.slice(0, -1)}m`;
    assert.deepEqual(found(`const secret = '${other}';`), [other]);
  });
  it('in template files unless the value looks real', () => {
    const key = makeKey(shapes.find((shape) => shape.vendor === 'Replicate') as KeyShape, 5);
    assert.deepEqual(found(`TOKEN=${key}`, '.env.example'), [key]);
    const spoken = `r8_${'PutTheTokenOfYouraccountInThisPlace123'.slice(0, 37)}`;
    assert.equal(spoken.length, 40);
    silent(`TOKEN=${spoken}`, 'deploy/.env.example');
  });
});

describe('checksums and structure', () => {
  const shapeOf = (prefix: string): KeyShape => shapes.find((shape) => shape.prefix === prefix) as KeyShape;
  const changed = (key: string, at: number) => `${key.slice(0, at)}${key[at] === 'a' ? 'b' : 'a'}${key.slice(at + 1)}`;
  for (const [prefix, at] of [
    ['ghp_', 10],
    ['npm_', 10],
    ['cfut_', 10],
    ['glsa_', 10],
  ] as const) {
    it(`one changed character is no key of ${prefix}`, () => {
      const key = keyOf(shapeOf(prefix));
      assert.deepEqual(found(`KEY="${key}"`), [key]);
      assert.deepEqual(found(`KEY="${changed(key, at)}"`), []);
    });
  }
  it('routable tokens of GitLab say how long they are', () => {
    const routable = shapes.find((shape) => shape.prefix === 'glpat-' && shape.check) as KeyShape;
    const key = keyOf(routable);
    assert.deepEqual(found(`KEY="${key}"`), [key]);
    assert.deepEqual(found(`KEY="${changed(key, 12)}"`), []);
  });
  it('an id of AWS counts beside its secret, and when an account stands in it', () => {
    const secret = 'q8Zr3Lw0Tn5Vb7Xk1Jd9Hs2Pm4Fc6Ga0Re7Ty1Ui';
    const id = makeKey(shapeOf('AKIA'), 4);
    assert.deepEqual(found(`id: ${id}`), []);
    assert.deepEqual(found(`id: ${id}\nother: ${secret}`), [id]);
    // twelve digits end at 999,999,999,999, forty bits later
    assert.ok(!holdsAwsAccount('AKIA7Z6Y7XWVQWERTZUO') && !holdsAwsAccount('ASIA65ZY7XWVQWERTZUO') && holdsAwsAccount(id));
  });
  it('only the service role of Supabase is a secret', () => {
    const key = keyOf(shapes.find((shape) => shape.vendor === 'Supabase' && shape.prefix.startsWith('eyJ')) as KeyShape);
    const [header, claims, signature] = key.split('.') as [string, string, string];
    const anon = Buffer.from(Buffer.from(claims, 'base64url').toString().replace('service_role', 'anon')).toString('base64url');
    assert.deepEqual(found(`KEY=${key}`), [key]);
    assert.deepEqual(found(`KEY=${header}.${anon}.${signature}`), []);
  });
  it('private keys are whole, and have no passphrase', () => {
    const pem = makeKey(shapes.find((shape) => shape.end && !shape.beside) as KeyShape);
    const lines = pem.split('\n');
    assert.deepEqual(found(`a\n${pem}\nb`), [pem]);
    assert.deepEqual(found(JSON.stringify({ key: pem })), [JSON.stringify(pem).slice(1, -1)]);
    assert.equal(found(lines.map((line) => `  '${line}\\n' +`).join('\n')).length, 1);
    assert.deepEqual(found([...lines.slice(0, 3), ...lines.slice(4)].join('\n')), []);
    assert.deepEqual(found([lines[0], 'Proc-Type: 4,ENCRYPTED', '', ...lines.slice(1)].join('\n')), []);
    assert.deepEqual(found(pem.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE')), []);
    assert.deepEqual(found(pem.replaceAll('PRIVATE', 'PUBLIC')), []);
  });
});

describe('keys by name', () => {
  const mistral = keyOf(shapes.find((shape) => shape.vendor === 'Mistral') as KeyShape);
  const cases: [string, boolean][] = [
    [`MISTRAL_API_KEY=${mistral}`, true],
    [`mistralApiKey: "${mistral}"`, true],
    [`"mistral": { "apiKey": "${mistral}" }`, true],
    [`new Mistral({ apiKey: '${mistral}' })`, true],
    [`- name: MISTRAL_API_KEY\n  value: ${mistral}`, true],
    [`variable "mistral_api_key" {\n  default = "${mistral}"\n}`, true],
    [`curl https://api.mistral.ai -H "Authorization: Bearer ${mistral}"`, true],
    [`apiKey: "${mistral}"`, false],
    [`mistral: "${mistral}"`, false],
    [`mistralModelHash: "${mistral}"`, false],
    [`MISTRAL_PUBLIC_KEY=${mistral}`, false],
    [`MISTRAL_API_KEY=${mistral}0`, false],
    [`MISTRAL_API_KEY=${mistral.slice(1)}`, false],
    [`MISTRAL_API_KEY=\${${mistral}}`, false],
    [`mistral\n\n\n\napiKey: "${mistral}"`, false],
    [`MISTRAL_API_KEY=${'abcdefgh12345678'.repeat(2)}`, false],
    [`MISTRAL_API_KEY=${'abcdEfghIjklMnop'.repeat(2)}`, false],
  ];
  for (const [text, isKey] of cases)
    it(`${isKey ? 'found in' : 'silent on'} ${JSON.stringify(text.replaceAll(mistral, '…'))}`, () => assert.equal(found(text).length, isKey ? 1 : 0));
});

describe('placeholders', () => {
  it('are told from generated text', () => {
    for (const text of [
      '',
      'your_key',
      'EXAMPLE1234',
      'aaaaaaaaaaaaaaaaaaaa',
      '0123456789abcdef',
      'not-a-key-at-all',
      'abcabcabcabcabcabcabc',
      'hunterhunterhunterhunter',
      'ABCDEFGHIJKL',
      '98765432100000',
    ])
      assert.ok(isPlaceholder(text), text);
    for (const text of ['q8Zr3Lw0Tn5Vb7Xk1Jd9Hs2Pm4Fc6Ga0', '4f9c1b7e2d8a60e3b5c7194df02e8a6b']) assert.ok(!isPlaceholder(text), text);
  });
  it('seldom match a generated key', () => {
    let silent = 0;
    let all = 0;
    for (const shape of shapes) {
      if (shape.end) continue;
      for (let seed = 0; seed < 10; seed++, all++) if (isPlaceholder(makeKey(shape, seed).replace(shape.prefix, ''))) silent++;
    }
    assert.ok(silent <= all / 200, `${silent} of ${all}`);
  });
});

describe('credential literals', () => {
  it('are long runs of letters and digits', () => {
    for (const text of ['4f9c1b7e2d8a60e3b5c7194df02e8a6b', 'q8Zr3Lw0Tn5Vb7Xk1Jd9Hs2Pm4Fc6Ga0', '5f0c9a1e-77b2-4d3c-9e81-2ab4c6d8e0f1'])
      assert.ok(isCredentialLiteral(text), text);
  });
  it('are no names, paths, words or placeholders', () => {
    for (const text of [
      '',
      'ollama',
      'EMPTY',
      'not-needed',
      'lm-studio',
      'gpt-4o-mini-2024-07-18',
      'claude-3-5-sonnet-20241022',
      'https://x.example/4f9c1b7e2d8a60e3',
      './components/button-2',
      'your-api-key-1234567890',
      'sk-1234567890abcdef1234567890abcdef',
      'a sentence with 4f9c1b7e2d8a60e3b5c7',
      'text-embedding-ada-002',
      'anonymousUserAccount1',
      'sk-q8Zr3Lw0Tn5Vb7',
    ]) {
      assert.ok(!isCredentialLiteral(text), text);
    }
  });
});

describe('the name left of a value', () => {
  const cases: [string, string | undefined][] = [
    ['const openaiKey = "', 'openaiKey'],
    ['const openaiKey: string = "', 'openaiKey'],
    ["  apiKey: '", 'apiKey'],
    ['"api_key": "', 'api_key'],
    ['os.environ["OPENAI_API_KEY"] = "', 'OPENAI_API_KEY'],
    ["process.env['KEY_A'] ??= '", 'KEY_A'],
    ['client = OpenAI(api_key="', 'api_key'],
    ['KEY: Final[str] = "', 'KEY'],
    ['TOKEN=', 'TOKEN'],
    ['export TOKEN="', 'TOKEN'],
    ['ENV TOKEN ', 'TOKEN'],
    ['run --api-key ', 'api-key'],
    ['run --api-key=', 'api-key'],
    ["'Authorization': 'Bearer ", 'Authorization'],
    ['headers.authorization = `Bearer ', 'authorization'],
    ['key = SecretStr("', 'key'],
    ["key => '", 'key'],
    ['TOKEN: ', 'TOKEN'],
    ['api_key=(\n    "', 'api_key'],
    ['?key=', 'key'],
    ['login("', undefined],
    ['return "', undefined],
    ['"', undefined],
    ['', undefined],
  ];
  for (const [left, name] of cases) it(JSON.stringify(left), () => assert.equal(nameBefore(`first\n${left}VALUE`, 6 + left.length), name));
});
