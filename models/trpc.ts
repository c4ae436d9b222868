/**
 * tRPC servers: the input of a procedure comes from a client. What the schema given to `.input` closes is closed in `input`; several inputs
 * in one chain count by the nearest one. What middleware puts into the context is not followed.
 */
import { type CallModel, defineModel } from '../engine/define';

const SAME: CallModel = { returns: 'Procedure' };
const HANDLER: CallModel = {
  is: 'route',
  sources: { 'untrusted-input': 'callback([0]).param[0].input' },
  sourceText: 'the input of a procedure',
  validates: [{ data: 'callback([0]).param[0].input', by: 'made(input, [0])' }],
};

export default defineModel({
  sdk: 'trpc',
  title: 'tRPC',
  docs: 'https://trpc.io/docs/server/procedures',
  language: 'javascript',
  packages: { npm: { '@trpc/server': '>=10' } },
  types: {
    Root: ['trpc.initTRPC.create()', 'trpc.initTRPC.context().create()', 'trpc.initTRPC.meta().create()', 'trpc.initTRPC.context().meta().create()'],
    Procedure: ['Root.procedure'],
  },
  calls: {
    'Procedure.input': SAME,
    'Procedure.output': SAME,
    'Procedure.use': SAME,
    'Procedure.unstable_concat': SAME,
    'Procedure.concat': SAME,
    'Procedure.meta': SAME,
    'Procedure.query': HANDLER,
    'Procedure.mutation': HANDLER,
    'Procedure.subscription': HANDLER,
  },
});
