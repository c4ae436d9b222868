// Supabase for JavaScript.
import { createServerClient } from '@supabase/ssr';
import { createClient } from '@supabase/supabase-js';

const words = process.argv[2] as string;
const supabase = createClient('https://example.supabase.co', 'key');

export async function find(embedding: number[]) {
  const { data: documents } = await supabase.rpc('match_documents', { query_embedding: embedding, match_count: 3 });
  for (const document of documents) eval(document.content); // flow: retrieved-content -> code
  const { data, error } = await supabase.rpc('hybrid_search', { query: words }).eq('kind', 'a').limit(3);
  eval(data[0].content); // flow: retrieved-content -> code
  eval(error.message); // noflow
  const counted = await supabase.rpc('count_documents', { kind: words });
  eval(counted.data); // noflow
}

export async function rows() {
  const { data } = await supabase.from('pages').select('*').eq('title', words);
  eval(data[0].content); // noflow
  await supabase.from('pages').select('*').or(`title.eq.${words},id.gt.0`); // flow: untrusted-input -> sql
  await createServerClient('https://example.supabase.co', 'key', {}).from('pages').select('*').limit(1).or('id.gt.0');
}

const own = { rpc: (name: string) => ({ data: [{ content: name }] }), or: (text: string) => text };
eval(own.rpc('match_documents').data[0].content); // noflow
own.or(words);
