import { execSync } from 'node:child_process';

const input = process.argv[2] as string;
const data = JSON.parse(input);
const list = [input];

// text run as code
eval(input); // flow: untrusted-input -> code
(0, eval)(input); // flow: untrusted-input -> code
new Function(input); // flow: untrusted-input -> code
Function('a', `return ${input}`); // flow: untrusted-input -> code
execScript(input); // flow: untrusted-input -> code
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
new AsyncFunction(input); // flow: untrusted-input -> code
setTimeout(input, 10); // flow: untrusted-input -> code
setInterval(input, 10); // flow: untrusted-input -> code
setTimeout(() => console.log(input), 10); // noflow
setTimeout((text: string) => execSync(text), 10, input); // flow: untrusted-input -> shell-command
setImmediate((text: string) => execSync(text), input); // flow: untrusted-input -> shell-command
execSync(String(queueMicrotask(() => input))); // noflow

// patterns
new RegExp(input); // flow: untrusted-input -> regex
RegExp(`^${input}`, 'i'); // flow: untrusted-input -> regex
new RegExp(RegExp.escape(input)); // noflow
new RegExp(input.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')); // noflow
new RegExp(input.replace(/[-/\\^$*+?.()|[\]{}]/g, '\\$&')); // noflow
new RegExp(input.replace(/[.]/g, '\\$&')); // flow: untrusted-input -> regex
process.stdout.write(input.replace(/[\x00-\x1f\x7f-\x9f]/g, '')); // noflow
process.stdout.write(input.replace(/\x1b\[[0-9;]*m/g, '')); // noflow
process.stdout.write(input.replace(/\n/g, '')); // flow: untrusted-input -> terminal

// methods of text
execSync(input.trim()); // flow: untrusted-input -> shell-command
execSync(input.trimStart()); // flow: untrusted-input -> shell-command
execSync(input.trimEnd()); // flow: untrusted-input -> shell-command
execSync(input.toLowerCase()); // flow: untrusted-input -> shell-command
execSync(input.toUpperCase()); // flow: untrusted-input -> shell-command
execSync(input.toLocaleLowerCase()); // flow: untrusted-input -> shell-command
execSync(input.toLocaleUpperCase()); // flow: untrusted-input -> shell-command
execSync(input.normalize()); // flow: untrusted-input -> shell-command
execSync(input.substring(1)); // flow: untrusted-input -> shell-command
execSync(input.substr(1)); // flow: untrusted-input -> shell-command
execSync(input.charAt(0)); // flow: untrusted-input -> shell-command
execSync(input.repeat(2)); // flow: untrusted-input -> shell-command
execSync(input.toString()); // flow: untrusted-input -> shell-command
execSync(input.valueOf()); // flow: untrusted-input -> shell-command
execSync(input.toWellFormed()); // flow: untrusted-input -> shell-command
execSync(input.padStart(9)); // flow: untrusted-input -> shell-command
execSync('a'.padEnd(9, input)); // flow: untrusted-input -> shell-command
execSync(input.replace('a', 'b')); // flow: untrusted-input -> shell-command
execSync('echo X'.replace('X', input)); // flow: untrusted-input -> shell-command
execSync('echo X'.replaceAll('X', () => input)); // flow: untrusted-input -> shell-command
input.replace(/a/g, (found) => execSync(found).toString()); // flow: untrusted-input -> shell-command
execSync(input.replace(/[^a-zA-Z0-9_-]/g, '')); // noflow
execSync(input.replaceAll(/\W+/g, '_')); // noflow
execSync(input.replace(/[^a-z;]/g, '')); // flow: untrusted-input -> shell-command
execSync(input.replace(/[;&|]/g, '')); // flow: untrusted-input -> shell-command
execSync(Buffer.from(input).toString('hex')); // noflow
execSync(input.split(' ')[1] as string); // flow: untrusted-input -> shell-command
execSync(input.match(/a(.*)/)?.[1] as string); // flow: untrusted-input -> shell-command
for (const found of input.matchAll(/a(.*)/g)) execSync(found[1] as string); // flow: untrusted-input -> shell-command
execSync(/a(.*)/.exec(input)?.[1] as string); // flow: untrusted-input -> shell-command
execSync(/a(?<b>.*)/.exec(input)?.groups?.b as string); // flow: untrusted-input -> shell-command
execSync(new TextDecoder().decode(new TextEncoder().encode(input))); // flow: untrusted-input -> shell-command
execSync(input.slice(1)); // flow: untrusted-input -> shell-command
execSync('echo '.concat(input)); // flow: untrusted-input -> shell-command
execSync(input.at(0) as string); // flow: untrusted-input -> shell-command
execSync(`head -n ${input.length}`); // noflow
execSync(`head -n ${input.charCodeAt(0)}`); // noflow
execSync(`head -n ${input.codePointAt(0)}`); // noflow
execSync(`head -n ${input.localeCompare('a')}`); // noflow
execSync(`head -n ${input.search(/a/)}`); // noflow
execSync(`head -n ${input.indexOf('a')}`); // noflow
execSync(`head -n ${input.lastIndexOf('a')}`); // noflow
execSync(`echo ${input.includes('a')}`); // noflow
execSync(`echo ${input.startsWith('a')}`); // noflow
execSync(`echo ${input.endsWith('a')}`); // noflow
execSync(`echo ${/a/.test(input)}`); // noflow
execSync(`echo ${new Set(list).has('a')}`); // noflow
execSync(`echo ${data.hasOwnProperty('a')}`); // noflow
execSync(`echo ${data.count.toFixed(2)}`); // noflow
execSync(`echo ${data.count.toPrecision(2)}`); // noflow
execSync(`echo ${new Date(input).toISOString()}`); // noflow
execSync(`echo ${data.when.getTime()}`); // noflow
declare const hash: { update(text: string): { digest(encoding: string): string } };
execSync(`echo ${hash.update(input).digest('hex')}`); // noflow

// arrays
list.map((text) => execSync(text)); // flow: untrusted-input -> shell-command
execSync(['a'].map(() => input)[0] as string); // flow: untrusted-input -> shell-command
execSync(['a'].map((text) => text)[0] as string); // noflow
execSync(list.flatMap((text) => [text])[0] as string); // flow: untrusted-input -> shell-command
execSync(list.filter((text) => text !== '')[0] as string); // flow: untrusted-input -> shell-command
list.filter((text) => execSync(text)); // flow: untrusted-input -> shell-command
list.forEach((text) => execSync(text)); // flow: untrusted-input -> shell-command
execSync(list.find(Boolean) as string); // flow: untrusted-input -> shell-command
execSync(list.findLast(Boolean) as string); // flow: untrusted-input -> shell-command
list.findIndex((text) => execSync(text)); // flow: untrusted-input -> shell-command
execSync(`head -n ${list.findLastIndex(Boolean)}`); // noflow
list.some((text) => execSync(text)); // flow: untrusted-input -> shell-command
execSync(`echo ${list.every(Boolean)}`); // noflow
execSync(list.reduce((all, text) => `${all} ${text}`, 'ls')); // flow: untrusted-input -> shell-command
execSync(list.reduceRight((all, text) => all + text)); // flow: untrusted-input -> shell-command
execSync(list.join(' ')); // flow: untrusted-input -> shell-command
execSync(['a', 'b'].join(input)); // flow: untrusted-input -> shell-command
const pushed: string[] = [];
pushed.push('ls', input);
execSync(pushed.join(' ')); // flow: untrusted-input -> shell-command
execSync(`head -n ${pushed.push('a')}`); // noflow
const spreadInto: string[] = [];
spreadInto.push(...list);
execSync(spreadInto[0] as string); // flow: untrusted-input -> shell-command
const front: string[] = [];
front.unshift(input);
execSync(front[0] as string); // flow: untrusted-input -> shell-command
const spliced = ['a'];
spliced.splice(0, 1, input);
execSync(spliced[0] as string); // flow: untrusted-input -> shell-command
execSync(['a'].toSpliced(0, 1, input)[0] as string); // flow: untrusted-input -> shell-command
execSync(['a'].with(0, input)[0] as string); // flow: untrusted-input -> shell-command
execSync(['a'].fill(input)[0] as string); // flow: untrusted-input -> shell-command
execSync(list.pop() as string); // flow: untrusted-input -> shell-command
execSync(list.shift() as string); // flow: untrusted-input -> shell-command
execSync([list].flat()[0] as string); // flow: untrusted-input -> shell-command
execSync(list.reverse()[0] as string); // flow: untrusted-input -> shell-command
execSync(list.toReversed()[0] as string); // flow: untrusted-input -> shell-command
execSync(list.sort()[0] as string); // flow: untrusted-input -> shell-command
execSync(list.toSorted()[0] as string); // flow: untrusted-input -> shell-command
execSync(['ls', ...list].slice(1)[0] as string); // flow: untrusted-input -> shell-command
execSync(list.slice(1)[0] as string); // noflow
execSync(['ls'].concat(list)[1] as string); // flow: untrusted-input -> shell-command
execSync(list.at(0) as string); // flow: untrusted-input -> shell-command
execSync(`head -n ${list.length}`); // noflow
const clean: string[] = [];
clean.push('ls');
execSync(clean.join(' ')); // noflow

// maps, sets, forms
const map = new Map<string, string>();
map.set('a', input).set('b', 'c');
execSync(map.get('a') as string); // flow: untrusted-input -> shell-command
for (const text of map.values()) execSync(text); // flow: untrusted-input -> shell-command
for (const [, text] of map.entries()) execSync(text); // flow: untrusted-input -> shell-command
execSync(map.values().next().value as string); // flow: untrusted-input -> shell-command
execSync(new Map([['a', input]]).get('a') as string); // flow: untrusted-input -> shell-command
execSync(new Map([['a', 'b']]).get(input) as string); // noflow
const set = new Set<string>();
set.add(input);
for (const text of set) execSync(text); // flow: untrusted-input -> shell-command
execSync([...new Set(list)][0] as string); // flow: untrusted-input -> shell-command
execSync(new URLSearchParams(input).get('a') as string); // flow: untrusted-input -> shell-command
execSync(new URLSearchParams(input).getAll('a')[0] as string); // flow: untrusted-input -> shell-command
execSync([...new URLSearchParams(input).keys()][0] as string); // flow: untrusted-input -> shell-command
const form = new FormData();
form.append('a', input);
execSync(form.get('a') as string); // flow: untrusted-input -> shell-command

// objects
execSync(data.command); // flow: untrusted-input -> shell-command
execSync(JSON.stringify(data)); // flow: untrusted-input -> shell-command
execSync(JSON.stringify({ text: input })); // flow: untrusted-input -> shell-command
execSync(structuredClone(data).command); // flow: untrusted-input -> shell-command
execSync(Object(input)); // flow: untrusted-input -> shell-command
execSync(Object.keys(data)[0] as string); // flow: untrusted-input -> shell-command
execSync(Object.keys({ command: input })[0] as string); // noflow
execSync(Object.getOwnPropertyNames(data)[0] as string); // flow: untrusted-input -> shell-command
execSync(Object.values({ command: input })[0] as string); // flow: untrusted-input -> shell-command
for (const [, text] of Object.entries({ command: input })) execSync(text); // flow: untrusted-input -> shell-command
execSync(Object.fromEntries([['command', input]]).command as string); // flow: untrusted-input -> shell-command
execSync(Object.assign({}, { command: input }).command); // flow: untrusted-input -> shell-command
execSync(Object.assign({ command: 'ls' }, { other: input }).command); // noflow
execSync(Object.create({ command: input }).command); // flow: untrusted-input -> shell-command
execSync(Object.freeze({ command: input }).command); // flow: untrusted-input -> shell-command
execSync(Object.seal({ command: input }).command); // flow: untrusted-input -> shell-command
execSync(Object.preventExtensions({ command: input }).command); // flow: untrusted-input -> shell-command
execSync(`echo ${Object.hasOwn(data, 'a')}`); // noflow
execSync(Array.from(list)[0] as string); // flow: untrusted-input -> shell-command
execSync(Array.from([1, 2], () => input)[0] as string); // flow: untrusted-input -> shell-command
execSync(Array.of(input)[0] as string); // flow: untrusted-input -> shell-command
execSync(`echo ${Array.isArray(data)}`); // noflow
execSync(new Error(input).message); // flow: untrusted-input -> shell-command

// text and numbers
execSync(String(input)); // flow: untrusted-input -> shell-command
execSync(String.raw`ls ${input}`); // flow: untrusted-input -> shell-command
execSync(String.fromCharCode(data.code)); // flow: untrusted-input -> shell-command
execSync(`head -n ${Number(input)}`); // noflow
execSync(`head -n ${Number.parseInt(input, 10)}`); // noflow
execSync(`head -n ${parseInt(input, 10)}`); // noflow
execSync(`head -n ${parseFloat(input)}`); // noflow
execSync(`head -n ${isNaN(data)}`); // noflow
execSync(`head -n ${isFinite(data)}`); // noflow
execSync(`head -n ${Boolean(input)}`); // noflow
execSync(`head -n ${BigInt(input)}`); // noflow
execSync(`head -n ${Symbol(input).description}`); // noflow
execSync(`head -n ${new Date(input)}`); // noflow
execSync(`head -n ${Date.parse(input)}`); // noflow
execSync(`head -n ${Math.min(data.count, 10)}`); // noflow

// promises
execSync(await Promise.resolve(input)); // flow: untrusted-input -> shell-command
execSync((await Promise.all([input]))[0] as string); // flow: untrusted-input -> shell-command
for (const settled of await Promise.allSettled([input])) execSync((settled as { value: string }).value); // flow: untrusted-input -> shell-command
execSync(await Promise.race([input])); // flow: untrusted-input -> shell-command
execSync(await Promise.any([input])); // flow: untrusted-input -> shell-command
execSync(await new Promise<string>((resolve) => resolve(input))); // flow: untrusted-input -> shell-command
const settled = Promise.withResolvers<string>();
settled.resolve(input);
execSync(await settled.promise); // flow: untrusted-input -> shell-command
const unsettled = Promise.withResolvers<string>();
unsettled.reject(input);
execSync(await unsettled.promise); // noflow
Promise.resolve(input).then((text) => execSync(text)); // flow: untrusted-input -> shell-command
execSync(await Promise.resolve('a').then(() => input)); // flow: untrusted-input -> shell-command
execSync(await Promise.resolve(input).catch(() => 'a')); // flow: untrusted-input -> shell-command
execSync(await Promise.resolve(input).finally(() => {})); // flow: untrusted-input -> shell-command

// encodings, URLs
void fetch(`https://example.com/${encodeURIComponent(input)}`); // noflow
execSync(encodeURI(input)); // flow: untrusted-input -> shell-command
execSync(decodeURIComponent(input)); // flow: untrusted-input -> shell-command
execSync(decodeURI(input)); // flow: untrusted-input -> shell-command
execSync(escape(input)); // flow: untrusted-input -> shell-command
execSync(unescape(input)); // flow: untrusted-input -> shell-command
execSync(atob(input)); // flow: untrusted-input -> shell-command
execSync(btoa(input)); // flow: untrusted-input -> shell-command
execSync(Buffer.from(input, 'base64').toString('utf8')); // flow: untrusted-input -> shell-command
execSync(Buffer.concat([Buffer.from(input)]).toString()); // flow: untrusted-input -> shell-command
execSync(`head -c ${Buffer.byteLength(input)}`); // noflow
execSync(String(new Blob([input]))); // flow: untrusted-input -> shell-command
execSync(new URL(input).pathname); // flow: untrusted-input -> shell-command
execSync(new URL('/a', input).href); // flow: untrusted-input -> shell-command
execSync(`echo ${URL.canParse(input)}`); // noflow

// functions
const run = (text: string): Buffer => execSync(text); // flow: untrusted-input -> shell-command
run.bind(undefined)(input);

// a proxy is what it stands before
const proxied = new Proxy({ run: (text: string) => execSync(text) }, {}); // flow: untrusted-input -> shell-command
proxied.run(input);

// a quoted word of a shell command; only all quotes together make one
execSync(`ls '${input.replace(/'/g, "'\\''")}'`); // noflow
execSync(`ls '${input.replace("'", "'\\''")}'`); // flow: untrusted-input -> shell-command

// the text of an error, and none of its other parts
execSync(new Error(input).message); // flow: untrusted-input -> shell-command
execSync(new EvalError(input).message); // flow: untrusted-input -> shell-command
execSync(new RangeError(input).message); // flow: untrusted-input -> shell-command
execSync(new ReferenceError(input).message); // flow: untrusted-input -> shell-command
execSync(new SyntaxError(input).message); // flow: untrusted-input -> shell-command
execSync(new TypeError(input).message); // flow: untrusted-input -> shell-command
execSync(new URIError(input).message); // flow: untrusted-input -> shell-command
execSync(new DOMException(input).message); // flow: untrusted-input -> shell-command
execSync(new AggregateError([input], input).message); // flow: untrusted-input -> shell-command
execSync(new AggregateError([input], 'failed').errors[0]); // flow: untrusted-input -> shell-command
execSync(new AggregateError([input], 'failed').message); // noflow
execSync(String(new Error(input))); // flow: untrusted-input -> shell-command
execSync(`${new Error('fixed', { cause: input }).cause}`); // flow: untrusted-input -> shell-command
execSync(`${new Error('fixed', { cause: input })}`); // noflow
execSync(new Error(input).name); // noflow
