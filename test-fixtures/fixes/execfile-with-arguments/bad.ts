// Commands of one plain program become a program and its arguments; where the call, the words or the result need a shell, nothing is offered.
import {
  exec,
  execSync,
} from 'node:child_process';
import { promisify } from 'node:util';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const run = promisify(exec);
const server = new McpServer({ name: 'ops', version: '1.0.0' });
const done = { content: [] };

server.registerTool('quoted', { inputSchema: { host: z.string(), title: z.string() } }, async ({ host, title }) => {
  const output = execSync(`ping -c 1 "${host}"`).toString(); // fix: safe
  execSync(`notify-send --icon=info '${title}'`, { stdio: 'inherit' }); // fix: safe
  execSync(`notify-send --title "${title}"`); // fix: review
  execSync(`du -sh ./data/"${host}".log`); // fix: safe
  execSync(`npm view "${host}"`); // fix: review
  return { content: [{ type: 'text', text: output }] };
});

server.registerTool('unquoted', { inputSchema: { folder: z.string() } }, async ({ folder }) => {
  const { stdout } = await run('du -sh ' + folder, { cwd: '/srv' }); // fix: review
  exec(['wc', '-l', folder].join(' '), { encoding: 'utf8' }, (error, text) => console.log(error, text)); // fix: review
  const command = `tar czf out.tgz ${folder}`;
  exec(command, (error) => console.log(error)); // fix: review
  return { content: [{ type: 'text', text: stdout }] };
});

async function findTool() {
  return process.platform === 'darwin' ? '/opt/homebrew/bin/tshark' : 'tshark';
}

server.registerTool('found', { inputSchema: { word: z.string() } }, async ({ word }) => {
  const tool = await findTool();
  execSync(
    `${tool} -i "${word}" -w out.pcap`, // fix: review
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
  words.forEach((word) => execSync(`make ${word}`)); // fix: review
  if (words[0]) execSync(`make ${words[0].trim()}`); // fix: review
  switch (kind) {
    case 'one':
      execSync(`make ${words[1]}`, { stdio: 'ignore' }); // fix: review
      break;
    case 'two': execSync(`make ${words[2]}`); break; // fix: review
    default: {
      execSync(`make ${JSON.stringify(kind)}`); // fix: safe
    }
  }
  return done;
});

server.registerTool('kinds', { inputSchema: { word: z.string(), count: z.number(), loose: z.any(), extraArgs: z.string() } }, async (input) => {
  const { word, count, loose, extraArgs } = input;
  execSync(`head -n ${count} ${word}`); // fix: review
  execSync(`seq ${count} ${loose}`); // fix: review
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
