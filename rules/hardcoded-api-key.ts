/**
 * A provider's key stands in a file as text: by its shape in any text file, or, for vendors whose keys have no shape, as a
 * literal that a client library is given for a credential. Neither entropy nor a variable's name alone is evidence.
 */
import { defineKeyRule } from '../engine/define';

export default defineKeyRule({
  id: 'hardcoded-api-key',
  title: 'An AI provider key stands in the code',
  category: 'keys',
  severity: 'error',
  presets: ['recommended', 'secrets', 'ci'],
  refs: { cwe: [798, 540], owaspLlm2025: ['LLM02'], owaspLlm2026: ['LLM02'], asi: ['ASI03'] },
  docs: {
    why:
      'Whoever can read the file can use the key: spend on the account, read what the account stores, and act under its name. A key that was committed ' +
      'stays in the history after the line is gone, and public repositories are searched for keys within minutes.',
    instead:
      'Revoke the key at the provider first; then read the new one from an environment variable or a secret store, and keep files that hold it out of version ' +
      'control. Commit an `.env.example` with the names only.',
    limits:
      'Shapes are known for the providers in the list; keys of other providers are found only where a literal reaches a credential argument of a known library. ' +
      'Keys that are put together from parts, encoded or encrypted are not seen. Whether a key is still valid is not tested: nothing is sent anywhere. Text that reads like a ' +
      'placeholder (words such as example or test, repeated or ascending characters, cut-off values) is passed over.',
  },
  fixes: ['key-from-environment'],
  message: ({ shape, name }) =>
    `${name ? `\`${name}\` holds` : 'This is'} what looks like ${article(shape.vendor)} ${shape.vendor} key, readable for everyone who has the file; ` +
    `revoke it at ${shape.revoke} and read the new one from \`${shape.env}\``,
  flow: { from: ['literal'], to: 'api-key', stoppedBy: [] },
  flowMessage: ({ source, sink }) =>
    `\`${sink.callee}\` is given a credential that is written in the code (${source.path === sink.path ? '' : `${source.path} `}line ${source.line}), ` +
    'readable for everyone who has the file; revoke it and read the new one from an environment variable or a secret store',
});

const article = (vendor: string): string => (/^(?:[AEIO]|x|NV)/.test(vendor) ? 'an' : 'a');
