/**
 * Checks of configuration files: every row is met by some fixture and says where its fact is from, the readers give places and survive what is
 * broken, one secret is one finding, and comments keep findings quiet where the format has them.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyMasks, secretLineMasks } from '../cli/reporters/redact';
import { type ConfigValue, entriesOf, select, textOf } from '../engine/configuration/document';
import { configurationKind } from '../engine/configuration/kinds';
import { readHcl } from '../engine/configuration/read-hcl';
import { readJson } from '../engine/configuration/read-json';
import { readDockerfile, readVariables } from '../engine/configuration/read-lines';
import { readToml } from '../engine/configuration/read-toml';
import { readYaml } from '../engine/configuration/read-yaml';
import { createEngine, type Finding } from '../engine/index';
import { configuration } from '../models/_configuration';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { loadProjects } from './support/fixtures';
import { memoryHost } from './support/host';
import { fixtureKey } from './support/keys';

const engine = createEngine({ rules, models, configuration: async () => configuration });
const levels = new Map(rules.map((rule) => [rule.id, rule.severity]));
const idsOf = (findings: readonly Finding[]) => findings.map(({ ruleId, location }) => `${location.path}:${location.line} ${ruleId}`);

async function check(files: Readonly<Record<string, string>>, of = levels) {
  return engine.check(memoryHost(new Map(Object.entries(files))), { levels: of });
}

describe('the table of checks', () => {
  test('names are unique, sources are given', () => {
    const names = configuration.checks.map(({ id }) => id);
    assert.equal(new Set(names).size, names.length);
    for (const { id, source, date } of [...configuration.checks, ...configuration.dialects.map((each) => ({ id: String(each.files), ...each }))]) {
      assert.match(source, /https?:\/\/|CWE-\d+/, id);
      assert.match(date, /^\d{4}-\d\d-\d\d$/, id);
    }
  });

  test('every check is met by a fixture', async () => {
    engine.coverage.clear();
    for (const rule of rules)
      for (const project of loadProjects(`test-fixtures/rules/${rule.id}`, models))
        if (project.files.some(({ path }) => configurationKind(path)))
          await check(Object.fromEntries(project.files.map(({ path, text }) => [path, text])), new Map([[rule.id, rule.severity]]));
    assert.deepEqual(
      configuration.checks.map(({ id }) => id).filter((id) => !engine.coverage.has(`configuration ${id}`)),
      [],
    );
  });
});

describe('readers', () => {
  /** Every scalar with its keys and the text at its place. */
  const shown = (text: string, root: ConfigValue): string[] =>
    select(root, ['**']).flatMap(({ value, keys }) => (value.kind === 'scalar' ? [`${keys.join('.')} = ${text.slice(value.start, value.end)}`] : []));

  test('JSON with comments, trailing commas and an end that is missing', () => {
    const text = '{ // one\n "a": [1, "x",], "b": { "c": true';
    assert.deepEqual(shown(text, readJson(text) as ConfigValue), ['a.[] = 1', 'a.[] = "x"', 'b.c = true']);
  });

  test('YAML: documents, anchors, merge keys, tags', () => {
    const text = 'base: &b { x: 1 }\nuse:\n  <<: *b\n  y: "two"\n---\n- !Sub "a:${B}"\n- | \n  long\n';
    const [first, second] = readYaml(text) as [ConfigValue, ConfigValue];
    assert.deepEqual(shown(text, first), ['base.x = 1', 'use.x = 1', 'use.y = "two"']);
    assert.deepEqual(
      select(second, ['[]']).map(({ value }) => textOf(value)),
      ['a:${B}', 'long\n'],
    );
  });

  test('YAML that is a template is read as far as it goes, anchors that grow are cut', () => {
    assert.doesNotThrow(() => readYaml('a: {{ .Values.x }}\n{{- if .y }}\nb: 1\n{{- end }}\n'));
    const grows = [
      'a: &a [x]',
      ...Array.from({ length: 30 }, (_, k) => `b${k}: &b${k} [*${k === 0 ? 'a' : `b${k - 1}`}, *${k === 0 ? 'a' : `b${k - 1}`}]`),
    ].join('\n');
    assert.doesNotThrow(() => readYaml(grows));
  });

  test('TOML: places are those of the values', () => {
    const text = 'a = "x"\n[t.u]\nb = [1, \'y\']\n"c d" = true\n';
    assert.deepEqual(shown(text, readToml(text)), ['a = "x"', 't.u.b.[] = 1', "t.u.b.[] = 'y'", 't.u.c d = true']);
  });

  test('HCL: blocks, labels, calls, heredocs, expressions', () => {
    const text = `resource "aws_x" "y" {
  # a comment
  name = "n-\${var.a["k"]}"
  policy = jsonencode({ Action = ["a:*"], "Effect" : "Allow" })
  count = var.on ? 1 : 0
  doc = <<-EOT
    { "Action": "b:*" }
  EOT
  inner { enabled = false }
  list = [for x in var.xs : x]
}`;
    const root = readHcl(text);
    const at = (...path: string[]) =>
      select(root, ['resource', 'aws_x', 'y', ...path]).map(({ value }) => (value.kind === 'scalar' ? value.value : value.kind));
    assert.deepEqual(at('name'), ['n-${var.a["k"]}']);
    assert.deepEqual(at('policy', 'Action', '[]'), ['a:*']);
    assert.deepEqual(at('policy', 'Effect'), ['Allow']);
    assert.deepEqual(at('doc', 'Action'), ['b:*']);
    assert.deepEqual(at('inner', 'enabled'), [false]);
    const [count] = select(root, ['resource', 'aws_x', 'y', 'count']);
    assert.ok(count?.value.kind === 'scalar' && count.value.computed);
    const [action] = select(root, ['**', 'Action']);
    assert.equal(action && text.slice(action.value.start, action.value.end), '["a:*"]');
  });

  test('HCL that is broken ends', () => {
    for (const text of ['a = [', 'resource "x" {', '"', '{{{{', 'a = "${', 'a = <<E\nx', 'x = (((', 'a = jsonencode({', '}}}', 'a b c'])
      assert.doesNotThrow(() => readHcl(text), text);
  });

  test('Dockerfiles and files of variables', () => {
    const docker = 'FROM a\nENV A=1 B="two words" \\\n    C=3\nENV OLD value\nCMD ["x", "--y"]\n';
    assert.deepEqual(shown(docker, readDockerfile(docker)), [
      'FROM = a',
      'ENV.A = 1',
      'ENV.B = "two words"',
      'ENV.C = 3',
      'ENV.OLD = value',
      'CMD.[] = "x"',
      'CMD.[] = "--y"',
    ]);
    const variables = 'A=1 # one\nexport B="x # y"\n# C=2\nD = e\n';
    assert.deepEqual(
      entriesOf(readVariables(variables)).map(({ key, value }) => `${key}=${textOf(value)}`),
      ['A=1', 'B=x # y', 'D=e'],
    );
  });
});

describe('findings', () => {
  test('a key with a shape is reported once, by the rule about keys where that is on', async () => {
    const files = { '.mcp.json': `{ "mcpServers": { "a": { "command": "a", "env": { "GITHUB_TOKEN": "${fixtureKey(models, 'github')}" } } } }` };
    assert.deepEqual(idsOf((await check(files)).findings), ['.mcp.json:1 hardcoded-api-key']);
    const alone = new Map([['mcp-config-secret', 'error' as const]]);
    assert.deepEqual(idsOf((await check(files, alone)).findings), ['.mcp.json:1 mcp-config-secret']);
  });

  test('no message holds the secret', async () => {
    const secret = 'q8Zt41Lm90xRw2Vb7Yc5';
    const { findings } = await check({
      '.mcp.json': `{ "mcpServers": { "a": { "url": "http://u:${secret}@mcp.acme.dev/?api_key=${secret}", "headers": { "X-Api-Key": "${secret}" } } } }`,
    });
    assert.ok(findings.some(({ ruleId }) => ruleId === 'mcp-config-secret'));
    assert.ok(!JSON.stringify(findings).includes(secret));
  });

  test('no report shows the line of a secret as it is', async () => {
    const files = {
      '.mcp.json': '{ "mcpServers": { "a": { "url": "https://mcp.acme.dev", "headers": { "Authorization": "Bearer q8Zt41Lm90xRw2Vb7Yc5" } } } }',
      '.continue/mcp.yaml': 'mcpServers:\n  - name: a\n    command: a\n    env:\n      DB_PASSWORD: Kf7#mPq2!xW9\n',
    };
    const { findings } = await check(files);
    const secrets = new Set(rules.filter(({ category }) => category === 'keys').map(({ id }) => id));
    for (const [path, text] of Object.entries(files)) {
      const places = findings.filter(({ ruleId, location }) => secrets.has(ruleId) && location.path === path).map(({ location }) => location);
      assert.equal(places.length, 1);
      const [{ line, column, endColumn }] = places as [Finding['location']];
      const shown = text.split('\n')[line - 1] as string;
      assert.doesNotMatch(applyMasks(shown, secretLineMasks(shown, [{ start: column - 1, end: endColumn - 1 }], [])), /q8Zt|Kf7/);
    }
  });

  test('comments keep findings quiet where the format has them', async () => {
    const { findings, suppressed } = await check({
      '.github/workflows/a.yml':
        'on: push\njobs:\n  a:\n    steps:\n      # ai-lint-disable-next-line ci-ai-output-to-run -- our own model\n      - run: claude -p "x" | bash\n',
      '.vscode/settings.json': '{\n  // ai-lint-disable-next-line agent-config-backdoor\n  "chat.tools.autoApprove": true\n}\n',
      '.codex/config.toml': 'sandbox_mode = "danger-full-access" # ai-lint-disable-line over-broad-ai-permission\n',
      'main.tf': 'resource "google_project_iam_member" "a" {\n  # ai-lint-disable-next-line over-broad-ai-permission\n  role = "roles/aiplatform.admin"\n}\n',
    });
    assert.deepEqual(idsOf(findings), []);
    assert.equal(suppressed.length, 4);
  });

  test('what cannot be read is told, once', async () => {
    const { findings, notices } = await check({ '.codex/config.toml': 'sandbox_mode = = "x"\n' });
    assert.deepEqual(idsOf(findings), []);
    assert.match(notices.map(({ path, message }) => `${path} ${message}`).join(), /^\.codex\/config\.toml is not valid TOML at line 1/);
  });

  test('a check that throws is told and stops nothing else', async () => {
    const [row, ...others] = configuration.checks;
    assert.ok(row);
    const find = () => {
      throw new Error('broken on purpose');
    };
    const checks = [{ ...row, find }, ...others] as typeof configuration.checks;
    const faulty = createEngine({ rules, models, configuration: async () => ({ ...configuration, checks }) });
    const host = memoryHost(
      new Map([
        ['.mcp.json', '{ "mcpServers": { "a": { "command": "npx" } } }'],
        ['.codex/config.toml', 'sandbox_mode = "danger-full-access"'],
      ]),
    );
    const { findings, notices } = await faulty.check(host, { levels });
    assert.deepEqual(idsOf(findings), ['.codex/config.toml:1 over-broad-ai-permission']);
    assert.deepEqual(
      notices.map(({ path, kind }) => `${path} ${kind}`),
      ['.mcp.json internal-error'],
    );
  });

  test('identities stay when lines are put in', async () => {
    const text = '{ "mcpServers": { "a": { "command": "npx", "args": ["-y", "acme"] } } }';
    const [[before], [after]] = (await Promise.all([check({ '.mcp.json': text }), check({ '.mcp.json': `\n\n// more\n${text}` })]).then((results) =>
      results.map(({ findings }) => findings.map(({ identity }) => identity)),
    )) as [string[], string[]];
    assert.ok(before);
    assert.equal(before, after);
  });
});
