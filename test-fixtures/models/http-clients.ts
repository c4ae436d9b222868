// got, ky, superagent and needle. A source is shown by a command of it, a sink by the command line's argument in it.
import { execSync } from 'node:child_process';
import got, { got as named } from 'got';
import ky from 'ky';
import needle from 'needle';
import superagent from 'superagent';

const input = process.argv[2] as string;

export async function promised() {
  const response = await got(input); // flow: untrusted-input -> url
  execSync(response.body); // flow: retrieved-content -> shell-command
  execSync(String(response.statusCode)); // noflow
  await named({ url: input }); // flow: untrusted-input -> url
  execSync((await got.get('https://example.com').json()).command); // flow: retrieved-content -> shell-command
  execSync(await got.post('https://example.com', { json: { text: input } }).text()); // flow: retrieved-content -> shell-command
  execSync(String(await got.put('https://example.com').buffer())); // flow: retrieved-content -> shell-command
  await got.patch(`https://${input}/a`); // flow: untrusted-input -> url
  await got.head(input); // flow: untrusted-input -> url
  await got.delete(input); // flow: untrusted-input -> url
  await got('https://example.com', { searchParams: { q: input } }); // noflow
  for await (const chunk of got.stream(input)) execSync(chunk); // flow: untrusted-input -> url flow: retrieved-content -> shell-command
  const own = got.extend({ prefixUrl: input }); // flow: untrusted-input -> url
  execSync(await own.get('a').text()); // flow: retrieved-content -> shell-command
  const api = ky.create({ prefixUrl: 'https://example.com' });
  execSync(await api.get('a').text()); // flow: retrieved-content -> shell-command
  execSync(String(await ky(input).arrayBuffer())); // flow: untrusted-input -> url flow: retrieved-content -> shell-command
  execSync(String(await (await ky.get('https://example.com')).blob())); // flow: retrieved-content -> shell-command
}

export async function agents() {
  const response = await superagent.get(input); // flow: untrusted-input -> url
  execSync(response.text); // flow: retrieved-content -> shell-command
  execSync(response.body.command); // flow: retrieved-content -> shell-command
  execSync(String(response.status)); // noflow
  superagent
    .post('https://example.com')
    .send({ text: input }) // noflow
    .set('Accept', 'application/json')
    .query({ a: input }) // noflow
    .end((error, answer) => execSync(answer.text)); // flow: retrieved-content -> shell-command
  superagent.put('https://example.com').then((answer) => execSync(answer.body.command)); // flow: retrieved-content -> shell-command
  superagent('GET', input); // flow: untrusted-input -> url
  superagent.patch(input); // flow: untrusted-input -> url
  superagent.delete(input); // flow: untrusted-input -> url
  superagent.del(input); // flow: untrusted-input -> url
  superagent.head(input); // flow: untrusted-input -> url
  superagent.agent().get(input); // flow: untrusted-input -> url
}

export async function needles() {
  execSync((await needle('get', input)).body); // flow: untrusted-input -> url flow: retrieved-content -> shell-command
  needle.get('https://example.com', (error, response, body) => {
    execSync(response.body); // flow: retrieved-content -> shell-command
    execSync(body); // flow: retrieved-content -> shell-command
    execSync(String(response.statusCode)); // noflow
  });
  needle.post('https://example.com', { text: input }); // noflow
  needle.put(input, {}); // flow: untrusted-input -> url
  needle.patch(input, {}); // flow: untrusted-input -> url
  needle.delete(input, {}); // flow: untrusted-input -> url
  needle.head(input); // flow: untrusted-input -> url
  needle.request('get', input, {}); // flow: untrusted-input -> url
}
