// Commands of one plain program become a program and its arguments; where the call, the words or the result need a shell, nothing is offered.
import {
  exec,
  execFile,
  execFileSync,
  execSync,
} from 'node:child_process';
import { promisify } from 'node:util';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const run = promisify(execFile);
const server = new McpServer({ name: 'ops', version: '1.0.0' });
const done = { content: [] };

server.registerTool('quoted', { inputSchema: { host: z.string(), title: z.string() } }, async ({ host, title }) => {
  if (host.startsWith('-')) throw new Error('host must not begin with a dash');
  const output = execFileSync('ping', ['-c', '1', host]).toString(); // fix: safe
  if (title.startsWith('-')) throw new Error('title must not begin with a dash');
  execFileSync('notify-send', ['--icon=info', title], { stdio: 'inherit' }); // fix: safe
  execFileSync('notify-send', ['--title', title]); // fix: review
  execFileSync('du', ['-sh', `./data/${host}.log`]); // fix: safe
  execFileSync('npm', ['view', host]); // fix: review
  return { content: [{ type: 'text', text: output }] };
});

server.registerTool('unquoted', { inputSchema: { folder: z.string() } }, async ({ folder }) => {
  if (folder.startsWith('-')) throw new Error('folder must not begin with a dash');
  const { stdout } = await run('du', ['-sh', folder], { cwd: '/srv' }); // fix: review
  execFile('wc', ['-l', folder], { encoding: 'utf8' }, (error, text) => console.log(error, text)); // fix: review
  const command = ['czf', 'out.tgz', folder];
  execFile('tar', command, (error) => console.log(error)); // fix: review
  return { content: [{ type: 'text', text: stdout }] };
});

async function findTool() {
  return process.platform === 'darwin' ? '/opt/homebrew/bin/tshark' : 'tshark';
}

server.registerTool('found', { inputSchema: { word: z.string() } }, async ({ word }) => {
  const tool = await findTool();
  if (word.startsWith('-')) throw new Error('word must not begin with a dash');
  execFileSync(
    tool,
    ['-i', word, '-w', 'out.pcap'], // fix: review
    { timeout: 1000 },
  );
  return done;
});

server.registerTool('shell-needed', { inputSchema: { word: z.string() } }, async ({ word }) => {
  execSync(`grep -rn "${word}" src | wc -l`); // fix: none
  execSync(`cat "$HOME/${word}"`); // fix: none
  execSync(`ls *.${word}`); // fix: none
  execSync(`cd /srv && make ${word}`); // fix: none
  execSync(`bash -c "${word}"`); // fix: none
  execSync(`sudo apt install ${word}`); // fix: none
  execSync(`docker exec app sh -c "${word}"`); // fix: none
  execSync(`LANG=C sort ${word}`); // fix: none
  execSync(`${word} --version`); // fix: none
  execSync(word); // fix: none
  execSync(`make ${word}`, { shell: '/bin/bash' }); // fix: none
  return done;
});

server.registerTool('evaluated-maybe', { inputSchema: { word: z.string(), deep: z.boolean() } }, async ({ word, deep }) => {
  const text = deep ? execSync(`rg ${word}`).toString() : ''; // fix: none
  const other = deep && execSync(`rg ${word}`); // fix: none
  const twice: string = `make ${word}`;
  execSync(twice); // fix: none
  console.log(text, other, twice);
  return done;
});

server.registerTool('places', { inputSchema: { words: z.array(z.string()), kind: z.string() } }, async ({ words, kind }) => {
  words.forEach((word) => {
    const wordText = String(word);
    if (wordText.startsWith('-')) throw new Error('word must not begin with a dash');
    return execFileSync('make', [wordText]);
  }); // fix: review
  if (words[0]) {
    const value = words[0].trim();
    if (value.startsWith('-')) throw new Error('value must not begin with a dash');
    execFileSync('make', [value]);
  } // fix: review
  switch (kind) {
    case 'one':
      const argument = String(words[1]);
      if (argument.startsWith('-')) throw new Error('argument must not begin with a dash');
      execFileSync('make', [argument], { stdio: 'ignore' }); // fix: review
      break;
    case 'two': const words2 = String(words[2]); if (words2.startsWith('-')) throw new Error('words2 must not begin with a dash'); execFileSync('make', [words2]); break; // fix: review
    default: {
      if (kind.startsWith('-')) throw new Error('kind must not begin with a dash');
      execFileSync('make', [kind]); // fix: safe
    }
  }
  return done;
});

server.registerTool('kinds', { inputSchema: { word: z.string(), count: z.number(), loose: z.any(), extraArgs: z.string() } }, async (input) => {
  const { word, count, loose, extraArgs } = input;
  if (word.startsWith('-')) throw new Error('word must not begin with a dash');
  execFileSync('head', ['-n', String(count), word]); // fix: review
  const looseText = String(loose);
  if (looseText.startsWith('-')) throw new Error('loose must not begin with a dash');
  execFileSync('seq', [String(count), looseText]); // fix: review
  execSync(`rg ${extraArgs} src`); // fix: none
  const flag = count ? `--max ${count}` : '';
  execSync(`rg ${flag} ${word}`); // fix: none
  const words = word.split(',').join(' ');
  execSync(`touch ${words}`); // fix: none
  let path = word;
  path += ' src';
  execSync(`rg ${path}`); // fix: none
  return done;
});
