/**
 * Valibot 0.31 and 1: which schemas leave text free and which allow only a fixed set or a form that carries no text. A pipe is closed when its schema
 * or one of its actions is. A schema or an action that is not named here counts as open. What `is` and `assert` were asked of is validated.
 */
import { type CallModel, defineModel } from '../engine/define';

const OPEN: CallModel = { schema: 'open' };
const CLOSED: CallModel = { schema: 'closed' };
const FIELDS: CallModel = { schema: { fields: '[0]' } };
const FIRST: CallModel = { schema: { wraps: '[0]' } };
const PARSE: CallModel = { flows: { '[1]': 'return' }, validates: [{ data: 'return', by: '[0]' }] };
const SAFE_PARSE: CallModel = { flows: { '[1]': 'return.output' }, validates: [{ data: 'return.output', by: '[0]' }] };

export default defineModel({
  sdk: 'valibot',
  title: 'Valibot',
  docs: 'https://valibot.dev/api/',
  language: 'javascript',
  packages: { npm: { valibot: '>=0.31' } },
  calls: {
    'valibot.string': OPEN,
    'valibot.any': OPEN,
    'valibot.unknown': OPEN,
    'valibot.custom': OPEN,
    'valibot.instance': OPEN,
    'valibot.intersect': OPEN,
    'valibot.picklist': CLOSED,
    'valibot.enum': CLOSED,
    'valibot.enum_': CLOSED,
    'valibot.literal': CLOSED,
    'valibot.number': CLOSED,
    'valibot.bigint': CLOSED,
    'valibot.boolean': CLOSED,
    'valibot.date': CLOSED,
    'valibot.null': CLOSED,
    'valibot.null_': CLOSED,
    'valibot.undefined': CLOSED,
    'valibot.nan': CLOSED,
    'valibot.uuid': CLOSED,
    'valibot.isoDate': CLOSED,
    'valibot.isoTimestamp': CLOSED,
    'valibot.cuid2': CLOSED,
    'valibot.ulid': CLOSED,
    'valibot.object': FIELDS,
    'valibot.strictObject': FIELDS,
    'valibot.looseObject': FIELDS,
    'valibot.objectWithRest': FIELDS,
    'valibot.array': { schema: { items: '[0]' } },
    'valibot.set': { schema: { items: '[0]' } },
    'valibot.record': { schema: { items: '[1]' } },
    'valibot.union': { schema: { anyOf: '[0][]' } },
    'valibot.variant': { schema: { anyOf: '[1][]' } },
    'valibot.optional': FIRST,
    'valibot.nullable': FIRST,
    'valibot.nullish': FIRST,
    'valibot.fallback': FIRST,
    'valibot.partial': FIRST,
    'valibot.required': FIRST,
    'valibot.pick': FIRST,
    'valibot.omit': FIRST,
    'valibot.lazy': { schema: { wraps: 'callback([0]).return' } },
    'valibot.pipe': { schema: { wraps: '[*]' } },
    'valibot.regex': { schema: { pattern: '[0]' } },
    'valibot.parse': PARSE,
    'valibot.parseAsync': PARSE,
    'valibot.is': { validates: [{ data: '[1]', by: '[0]' }], scalar: true },
    'valibot.assert': { validates: [{ data: '[1]', by: '[0]', throws: true }], scalar: true },
    'valibot.safeParse': SAFE_PARSE,
    'valibot.safeParseAsync': SAFE_PARSE,
  },
});
