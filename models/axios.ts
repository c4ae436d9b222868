/** Axios: the address is a sink, `data` of the answer is retrieved content. Interceptors are not followed. */
import { type CallModel, defineModel } from '../engine/define';

/** get(url, config?), post(url, data?, config?) … */
const SEND: CallModel = { is: 'effect', sinks: { url: '[0]' }, sources: { 'retrieved-content': 'return.data' }, sourceText: 'the response body' };

export default defineModel({
  sdk: 'axios',
  title: 'Axios',
  docs: 'https://axios-http.com/docs/api_intro',
  language: 'javascript',
  packages: { npm: { axios: '>=0.19' } },
  types: { Axios: ['axios', 'axios.default', 'axios.Axios()', 'axios.AxiosInstance()'] },
  calls: {
    Axios: { is: 'effect', sinks: { url: ['[0]', 'url', 'baseURL'] }, sources: { 'retrieved-content': 'return.data' }, sourceText: 'the response body' },
    'Axios.create': { sinks: { url: 'baseURL' }, returns: 'Axios' },
    'Axios.request': { is: 'effect', sinks: { url: ['url', 'baseURL'] }, sources: { 'retrieved-content': 'return.data' }, sourceText: 'the response body' },
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
