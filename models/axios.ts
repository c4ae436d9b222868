/** Axios: the address is a sink, `data` of the answer is retrieved content. Interceptors are not followed. */
import { type CallModel, defineModel } from '../engine/define';
import { ELSEWHERE } from './_ai-hosts';

/** get(url, config?), post(url, data?, config?) … */
const BODY: CallModel = { sources: { 'retrieved-content': 'return.data' }, sourceText: 'the response body' };
const SEND: readonly CallModel[] = [
  { is: 'effect', sinks: { url: '[0]' } },
  { ...BODY, when: { '[0]': ELSEWHERE, 'made(baseURL)': ELSEWHERE } },
];
/** request({ url, baseURL? }) */
const request = (url: readonly string[]): readonly CallModel[] => [
  { is: 'effect', sinks: { url } },
  { ...BODY, when: { '[0]': ELSEWHERE, url: ELSEWHERE, baseURL: ELSEWHERE, 'made(baseURL)': ELSEWHERE } },
];

export default defineModel({
  sdk: 'axios',
  title: 'Axios',
  docs: 'https://axios-http.com/docs/api_intro',
  language: 'javascript',
  packages: { npm: { axios: '>=0.19' } },
  types: { Axios: ['axios', 'axios.default', 'axios.Axios()', 'axios.AxiosInstance()'] },
  calls: {
    Axios: request(['[0]', 'url', 'baseURL']),
    'Axios.create': { sinks: { url: 'baseURL' }, returns: 'Axios' },
    'Axios.request': request(['url', 'baseURL']),
    'Axios.get': SEND,
    'Axios.delete': SEND,
    'Axios.head': SEND,
    'Axios.options': SEND,
    'Axios.post': SEND,
    'Axios.put': SEND,
    'Axios.patch': SEND,
    'Axios.postForm': SEND,
    'Axios.all': { flows: { '[0]': 'return' } },
  },
});
