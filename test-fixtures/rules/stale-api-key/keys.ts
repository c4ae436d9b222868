// The harness reads `committed:` as the day since which a key of the next line is in the history; today is 2026-11-22 and keys may be 30 days old.
import OpenAI from 'openai';

// committed: 2026-01-05
export const old = new OpenAI({ apiKey: '{{key:openai:2}}' }); // expect: stale-api-key "for 321 days"
// committed: 2026-10-22
export const openaiKey = '{{key:openai:3}}';
//                        ^^^^^^^^^^^^^^^^ expect: stale-api-key "`openaiKey` holds a key of OpenAI that has been in the repository since 2026-10-22, for 31 days"
// committed: 2026-10-23
export const limit = '{{key:anthropic}}'; // ok: stale-api-key
// committed: 2026-11-22
export const now = '{{key:groq}}'; // ok: stale-api-key

// in the work tree only
export const fresh = '{{key:xai}}'; // ok: stale-api-key
// a clock that is wrong; committed: 2027-01-01
export const ahead = '{{key:replicate}}'; // ok: stale-api-key
// committed: 2024-02-29
export const leap = '{{key:hugging-face}}'; // expect: stale-api-key "for 997 days"
// committed: 2020-01-01
export const sample = 'sk-proj-your-key-here'; // ok: stale-api-key
