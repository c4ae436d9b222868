/** A key in a file has been in version control for longer than keys should live. How old it is, the host asks git. */
import { defineKeyAgeRule } from '../engine/define';

export default defineKeyAgeRule({
  id: 'stale-api-key',
  title: 'A key has stood in the repository for too long',
  category: 'keys',
  severity: 'warning',
  presets: [],
  refs: { cwe: [324, 798], owaspLlm2025: ['LLM02'], owaspLlm2026: ['LLM02'], asi: ['ASI03'] },
  docs: {
    why:
      'The longer a key is in a repository, the more clones, forks, images, logs and people have it. Keys that are changed often limit what one that leaked is good for; a month is a common limit. A key that ' +
      'somebody decided to keep in the code is never changed unless something reminds of it.',
    instead:
      'Revoke the key, make a new one, and read it from an environment variable or a secret store that changes keys by itself. `ai-lint incident` writes a note with what has to be looked at. The limit is the ' +
      'setting `keyMaxAge` of the configuration, in days (default: 30).',
    limits:
      'Only keys that are found in files, and only as far as git remembers: the age is that of the first commit in the file’s history that has the key, by its author’s date, through renames, changes around it and lines that were moved from ' +
      'another file; in a shallow clone it is at least as old as that. Keys that are not committed, files that git does not know, and projects without git have no age. When a key was made is not known. ' +
      'Where `hardcoded-api-key` reports the same key, the age is a remark of that finding; a finding of its own is made where that rule is off, or a comment has answered for it.',
  },
  message: ({ vendor, name, since, days, limit }) =>
    `${name ? `\`${name}\` holds` : 'This is'} ${vendor === 'private' ? 'a private key' : vendor ? `a key of ${vendor}` : 'a credential'} that has been in the repository since ${since}, for ${days} days; keys are to be changed after ${limit}: ` +
    'revoke it and keep the new one out of the files',
  note: ({ since, days, limit }) => `in the repository since ${since}, for ${days} days: older than ${limit} (stale-api-key)`,
});
