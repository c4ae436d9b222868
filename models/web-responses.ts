/** The answers that handlers of the web's own kind give: `new Response(body)`, `Response.json(data)`, in browsers' APIs that servers share. */
import { type CallModel, defineModel } from '../engine/define';

const ANSWER: CallModel = { sinks: { response: '[0].**' } };

export default defineModel({
  sdk: 'web-responses',
  title: 'Response of the web',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/API/Response',
  language: 'javascript',
  packages: { npm: {} },
  calls: { 'global.Response': ANSWER, 'global.Response.json': ANSWER },
});
