/**
 * Supabase (npm `@supabase/supabase-js` 1 and 2, `@supabase/ssr`, PyPI `supabase` 1 and 2): functions of the database whose name says that they
 * search (`match_documents`) give retrieved content; rows of tables are no source. Filters of `or()` are text in PostgREST's language. Edge
 * functions and files are not modelled.
 */
import { type CallModel, defineModel } from '../engine/define';

const SEARCHES = { '[0]': ['/match|search|hybrid|similar|nearest|semantic/i'] } as const;
const RPC: readonly CallModel[] = [
  { returns: 'Call' },
  { is: 'retrieval', when: SEARCHES, returns: 'Search', sources: { 'retrieved-content': 'return.data' }, sourceText: 'what a vector query found' },
];
const CHAIN: CallModel = { alias: 'receiver' };
const OR: CallModel = { alias: 'receiver', sinks: { sql: '[0]' } };

export default defineModel({
  sdk: 'supabase',
  title: 'Supabase',
  docs: 'https://supabase.com/docs/reference/javascript/rpc',
  packages: { npm: { '@supabase/supabase-js': '>=1', '@supabase/ssr': '*', '@supabase/auth-helpers-nextjs': '*' }, pypi: { supabase: '>=1' } },
  types: {
    Client: [
      ...['createClient', 'createServerClient', 'createBrowserClient', 'createServerComponentClient', 'createRouteHandlerClient'].map(
        (name) => `supabase.${name}()`,
      ),
      ...['createClientComponentClient', 'createServerActionClient', 'SupabaseClient', 'Client', 'AsyncClient', 'createAsyncClient', 'acreateClient'].map(
        (name) => `supabase.${name}()`,
      ),
    ],
    Table: ['Client.from()', 'Client.table()', 'Client.schema().from()'],
    Call: ['Table.select()', 'Table.insert()', 'Table.update()', 'Table.upsert()', 'Table.delete()'],
    Search: [],
  },
  calls: {
    'Client.rpc': RPC,
    'Search.*': CHAIN,
    'Call.*': CHAIN,
    'Call.or': OR,
  },
});
