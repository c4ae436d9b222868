/**
 * What switches the check of certificates off: Node's `https.Agent`, undici's agents, Python's httpx, requests and aiohttp. By itself that is no finding; a client of a model service that
 * is given such an agent or client is one, and so is a request to a model service's address, or one of these addresses without TLS.
 */
import { type CallModel, defineModel, type When } from '../engine/define';
import { AI_HOSTS } from './_ai-hosts';

const OFF: CallModel['hazards'] = { 'unverified-tls': { does: 'accepts any certificate', instead: 'leave the check of certificates on' } };
const agent = (...at: readonly string[]): readonly CallModel[] => [{}, { when: at.map((path): When => ({ [path]: ['false'] })), hazards: OFF }];

const SERVICES = AI_HOSTS.filter((form) => form.startsWith('https:'));
const AT_SERVICE = { like: SERVICES };
const PLAIN = { like: SERVICES.map((form) => form.replace(/^https:/, 'http:')) };
const UNCHECKED: CallModel['hazards'] = {
  'insecure-endpoint': {
    does: 'asks a model service and accepts any certificate, so anybody on the way can read and answer',
    instead: 'leave the check of certificates on',
  },
};
const UNENCRYPTED: CallModel['hazards'] = {
  'insecure-endpoint': { does: 'asks a model service over plain HTTP, so anybody on the way can read and answer', instead: 'use https' },
};
/** @param at where the address stands */
const request = (...at: readonly string[]): readonly CallModel[] => [
  {},
  { when: at.flatMap((path): When[] => ['verify', 'ssl', 'verify_ssl'].map((option) => ({ [path]: AT_SERVICE, [option]: ['false'] }))), hazards: UNCHECKED },
  { when: at.map((path): When => ({ [path]: PLAIN })), hazards: UNENCRYPTED },
];
const POST = request('[0]', 'url');
const REQUEST = request('[1]', 'url');

export default defineModel({
  sdk: 'transport-security',
  title: 'Certificates that are not checked',
  docs: 'https://nodejs.org/api/tls.html#tlsconnectoptions-callback',
  packages: {
    npm: { https: '*', undici: '*', axios: '*', 'node-fetch': '*' },
    pypi: { requests: '*', httpx: '*', aiohttp: '*' },
  },
  roots: {
    https: ['https'],
    undici: ['undici'],
    axios: ['axios'],
    nodeFetch: ['node-fetch'],
    python: ['requests', 'httpx', 'aiohttp'],
  },
  types: {
    Fetch: ['global.fetch', 'undici.fetch', 'nodeFetch', 'nodeFetch.default'],
    Axios: ['axios', 'axios.default', 'Axios.create()'],
    Session: ['python.Session()', 'python.Client()', 'python.AsyncClient()', 'python.ClientSession()'],
  },
  calls: {
    'https.Agent': agent('rejectUnauthorized'),
    'undici.Agent': agent('connect.rejectUnauthorized'),
    'undici.ProxyAgent': agent('requestTls.rejectUnauthorized', 'connect.rejectUnauthorized'),
    'python.Client': agent('verify'),
    'python.AsyncClient': agent('verify'),
    Fetch: [{}, { when: { '[0]': PLAIN }, hazards: UNENCRYPTED }],
    'Axios.post': [{}, { when: [{ '[0]': PLAIN }, { 'made(baseURL)': PLAIN }], hazards: UNENCRYPTED }],
    'python.post': POST,
    'python.request': REQUEST,
    'Session.post': POST,
    'Session.request': REQUEST,
  },
});
