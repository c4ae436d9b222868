/**
 * HTTP clients of npm beside fetch and axios: got (9 to 14), ky, superagent, needle. The address is a sink, the body of the answer is
 * retrieved content. Hooks and plugins are not followed; addresses of model services are the matter of another model.
 */
import { type CallModel, defineModel } from '../engine/define';
import { ELSEWHERE } from './_ai-hosts';

const BODY: CallModel = { sources: { 'retrieved-content': 'return' }, sourceText: 'the response body' };
const ANSWER: CallModel = { sources: { 'retrieved-content': 'return.body' }, sourceText: 'the response body', returns: 'Answer' };
/** got(url, options), ky(url, options): the promise has methods for the body. */
const SEND: readonly CallModel[] = [
  { is: 'effect', sinks: { url: ['[0]', '[0].url', 'prefixUrl'] } },
  { ...ANSWER, when: { '[0]': ELSEWHERE, 'made(prefixUrl)': ELSEWHERE } },
];
const EXTEND: CallModel = { sinks: { url: 'prefixUrl' } };
/** superagent.get(url), whose methods hand the request on. */
const AGENT: CallModel = { is: 'effect', sinks: { url: '[0]' }, sources: { 'retrieved-content': ['return.body', 'return.text'] }, returns: 'Request' };
const AGENT_END: CallModel = {
  sources: { 'retrieved-content': ['callback([0]).param[1].body', 'callback([0]).param[1].text'] },
  sourceText: 'the response body',
};
const THEN: CallModel = { sources: { 'retrieved-content': ['callback([0]).param[0].body', 'callback([0]).param[0].text'] }, sourceText: 'the response body' };
/** needle.get(url, [options], [callback]); with data in second place for post. */
const needle = (url: string): CallModel => ({
  is: 'effect',
  sinks: { url },
  sources: {
    'retrieved-content': ['return.body', 'return.raw', 'callback([-1]).param[1].body', 'callback([-1]).param[2]'],
  },
  sourceText: 'the response body',
});

export default defineModel({
  sdk: 'http-clients',
  title: 'got, ky, superagent and needle',
  docs: 'https://github.com/sindresorhus/got#api',
  language: 'javascript',
  packages: { npm: { got: '>=9', ky: '*', 'ky-universal': '*', superagent: '>=3', needle: '>=2' } },
  roots: { promised: ['got', 'ky', 'ky-universal'], superagent: ['superagent'], needle: ['needle'] },
  types: {
    Client: ['promised', 'promised.default', 'promised.got', 'Client.extend()', 'Client.create()'],
    Answer: [],
    Agent: ['superagent', 'superagent.default', 'Agent.agent()'],
    Request: [],
    Needle: ['needle', 'needle.default'],
  },
  calls: {
    Client: SEND,
    'Client.get': SEND,
    'Client.post': SEND,
    'Client.put': SEND,
    'Client.patch': SEND,
    'Client.head': SEND,
    'Client.delete': SEND,
    'Client.stream': { is: 'effect', sinks: { url: '[0]' }, sources: { 'retrieved-content': 'return[]' } },
    'Client.extend': EXTEND,
    'Client.create': EXTEND,
    'Answer.json': BODY,
    'Answer.text': BODY,
    'Answer.buffer': BODY,
    'Answer.arrayBuffer': BODY,
    'Answer.blob': BODY,

    Agent: { is: 'effect', sinks: { url: ['[0]', '[1]'] }, returns: 'Request' },
    'Agent.get': AGENT,
    'Agent.post': AGENT,
    'Agent.put': AGENT,
    'Agent.patch': AGENT,
    'Agent.delete': AGENT,
    'Agent.del': AGENT,
    'Agent.head': AGENT,
    'Request.send': { alias: 'receiver' },
    'Request.set': { alias: 'receiver' },
    'Request.query': { alias: 'receiver' },
    'Request.end': AGENT_END,
    'Request.then': THEN,

    Needle: needle('[1]'),
    'Needle.request': needle('[1]'),
    'Needle.get': needle('[0]'),
    'Needle.head': needle('[0]'),
    'Needle.post': needle('[0]'),
    'Needle.put': needle('[0]'),
    'Needle.patch': needle('[0]'),
    'Needle.delete': needle('[0]'),
  },
});
