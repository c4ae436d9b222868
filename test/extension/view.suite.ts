/** What the client shows beside the squiggles: the findings view with the path of each, the counts in the status bar, and the rules' pages. */
import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import { commands, env, type Hover, type TabInputText, type TabInputWebview, type TreeItem, UIKind, Uri, window } from 'vscode';
import type { Node } from '../../client/findings-view';
import { countResults } from './counts';
import { api, closeAll, EXTENSION, findings, open, replace, ruleOf, untilSo, uriOf } from './editor';

const isFull = (found: readonly unknown[]) => found.length > 0;
const CROSS_FILE = 'llm-output-to-code';

suite('what is shown beside the code', () => {
  countResults();

  suiteSetup(async () => {
    await findings(await open('src/calculate.ts'), isFull);
    await untilSo(
      () =>
        api()
          .findings()
          .some(({ ruleId }) => ruleId === CROSS_FILE),
      'the finding is not told',
    );
  });

  test('the view has the finding, and its path below it; a click leads to a step', async () => {
    await commands.executeCommand('ai-lint.groupByRule');
    const group = await nodeWith(undefined, ({ description }) => description !== undefined, 'Model output runs as program code');
    const finding = await nodeWith(group, ({ label }) => label === 'src/calculate.ts:5');
    const steps = await itemsBelow(finding);
    assert.ok(steps.length >= 3, String(steps.length));
    assert.equal(steps[0]?.description, 'src/llm.ts:7');
    assert.equal(steps.at(-1)?.description, 'src/calculate.ts:5');
    const { command, arguments: args } = steps[0]?.command ?? { command: '' };
    await commands.executeCommand(command, ...(args ?? []));
    await untilSo(() => isInFront('src/llm.ts', 6), 'the first step is not shown');
  });

  test('it can be grouped by file and by practice', async () => {
    await commands.executeCommand('ai-lint.groupByFile');
    const file = await nodeWith(undefined, ({ label }) => label === 'src/calculate.ts');
    assert.deepEqual(
      (await itemsBelow(file)).map(({ label }) => label),
      ['Model output runs as program code'],
    );
    await commands.executeCommand('ai-lint.groupByPractice');
    const practice = await nodeWith(undefined, ({ label }) => label === 'Output');
    assert.ok((await itemsBelow(practice)).some(({ description }) => description === 'src/calculate.ts:5'));
    await commands.executeCommand('ai-lint.groupByRule');
  });

  test('the status bar counts what there is', async () => {
    const document = await open('src/calculate.ts');
    const errors = () => api().status()?.errors ?? -1;
    const counted = () =>
      api()
        .findings()
        .filter(({ severity }) => severity === 'error').length;
    const before = await untilSo(() => api().status()?.state === 'idle' && errors() === counted() && errors(), 'the counts differ');
    assert.match(api().statusBar().text, new RegExp(`\\$\\(error\\) ${before}\\b`));
    await replace(document, 'eval(formula)', 'formula');
    await untilSo(() => errors() === before - 1 && counted() === before - 1, 'one error less');
    await replace(document, 'return formula', 'return eval(formula)');
    await untilSo(() => errors() === before && counted() === before, 'as before');
    await commands.executeCommand('workbench.action.files.revert');
  });

  test('the whole workspace can be scanned', async () => {
    await closeAll();
    const counts = await commands.executeCommand<{ errors: number } | undefined>('ai-lint.scanWorkspace');
    assert.ok(counts && counts.errors > 0, JSON.stringify(counts));
    const told = () => api().findings();
    await untilSo(() => told().filter(({ severity }) => severity === 'error').length === counts.errors, 'the view has as many');
    assert.ok(
      told().some(({ uri }) => uri.endsWith('src/report.py')),
      'a file that is not open has its finding',
    );
  });

  test('the page of a rule opens, and so does the link at a finding', async () => {
    await commands.executeCommand('ai-lint.explainRule', CROSS_FILE);
    await untilSo(() => tabWith(`${CROSS_FILE}.md`), 'the page is not shown');
    await closeAll();
    const [finding] = await findings(await open('src/tool.ts'), isFull);
    const code = finding?.code;
    assert.ok(typeof code === 'object', 'the rule is a link');
    await commands.executeCommand('vscode.open', code.target);
    await untilSo(() => tabWith(`${ruleOf(finding as never)}.md`), 'the link leads to the page');
    await closeAll();
  });

  test('so does an address of the editor’s own scheme', async () => {
    await closeAll();
    const address = Uri.parse(`${env.uriScheme}://${EXTENSION}/rule/llm-output-to-sql`);
    // In a browser the address is wrapped in one of the editor's server, which hands it back.
    await env.openExternal(env.uiKind === UIKind.Web ? await env.asExternalUri(address) : address);
    await untilSo(() => tabWith('llm-output-to-sql.md'), 'the page is not shown');
    await closeAll();
  });

  test('the hover adds to the message why it matters and what to do, and does not repeat it', async () => {
    const document = await open('src/tool.ts');
    const [finding] = await findings(document, isFull);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, finding?.range.start);
    const text = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
    assert.match(text, /Why:.*What to do:.*Confidence:/s);
    assert.ok(finding && !text.includes(finding.message.slice(10, 60)), text);
  });

  test('"Show Path" walks from the source to the sink and leads back', async () => {
    await open('src/calculate.ts');
    const finding = api()
      .findings()
      .find(({ ruleId, uri }) => ruleId === CROSS_FILE && uri.endsWith('calculate.ts'));
    assert.ok(finding);
    void commands.executeCommand('ai-lint.showPath', { uri: finding.uri, range: finding.range, ruleId: finding.ruleId });
    await untilSo(() => isInFront('src/llm.ts', 6), 'the source is not shown');
    for (let at = 1; at < finding.path.length; at++) await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await untilSo(() => isInFront('src/calculate.ts', 4), 'the sink is not shown');
    await commands.executeCommand('workbench.action.quickOpenSelectPrevious');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await untilSo(() => window.activeTextEditor?.document.uri.toString() === uriOf('src/calculate.ts').toString(), 'it does not lead back');
  });
});

async function itemsBelow(node: Node | undefined): Promise<TreeItem[]> {
  const { view } = api();
  const nodes = (await view.getChildren(node)) ?? [];
  return Promise.all(nodes.map(async (each) => view.getTreeItem(each)));
}

async function nodeWith(parent: Node | undefined, fits: (item: TreeItem) => boolean, label?: string): Promise<Node> {
  const { view } = api();
  return untilSo(
    async () => {
      for (const node of (await view.getChildren(parent)) ?? []) {
        const item = await view.getTreeItem(node);
        if (fits(item) && (label === undefined || item.label === label)) return node;
      }
      return undefined;
    },
    `the view has no such entry; it has ${(await itemsBelow(parent)).map(({ label: each }) => each).join(' | ')}`,
  );
}

function isInFront(file: string, line: number): boolean {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uriOf(file).toString());
  return editor?.selection.start.line === line;
}

/** Text, or a preview of it. */
function tabWith(name: string): boolean {
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs);
  return inputs.some(({ label, input }) => {
    const { uri } = (input ?? {}) as Partial<TabInputText>;
    const { viewType } = (input ?? {}) as Partial<TabInputWebview>;
    return uri instanceof Uri ? uri.path.endsWith(`/docs/rules/${name}`) : viewType?.includes('markdown') === true && label.includes(name);
  });
}
