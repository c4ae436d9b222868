/**
 * A provider's key stands in a file as text: by its shape in any text file; for vendors whose keys have no shape, by what holds it, or as a
 * literal that a client library is given for a credential. Entropy alone is never evidence.
 */
import { defineKeyRule, lineOf } from '../engine/define';

export default defineKeyRule({
  id: 'hardcoded-api-key',
  title: 'A provider key stands in the code',
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
      'Shapes are known for the vendors in the list (docs/sdks.md): AI, and the clouds, code hosts, payment, chat, data and observability services that code around it uses. Keys of vendors ' +
      'without a shape are found where a variable, property or option is named after the vendor and says that it is a credential, and where a literal reaches a credential argument of a known ' +
      'library; the preset `secrets`, which reads text only, does without the latter. Keys that are put together from parts, encoded or encrypted are not seen, nor private keys with a ' +
      'passphrase. Whether a key is still valid is not tested: nothing is sent anywhere. Test-mode keys of payment services are passed over, and text that reads like a ' +
      'placeholder (words such as example or test, repeated or ascending characters, cut-off values, a checksum that does not fit).',
  },
  fixes: ['key-from-environment', 'config-secret-from-environment'],
  message: ({ shape, name }) =>
    `${name ? `\`${name}\` holds` : 'This is'} what looks like ${article(shape.vendor)} ${shape.vendor} key, readable for everyone who has the file; ` +
    (shape.vendor === 'private'
      ? 'replace the key pair and read the new key from a file or a secret store that is not in the repository'
      : `revoke it at ${shape.revoke} and read the new one from \`${shape.env}\``),
  flow: { from: ['literal'], to: 'api-key', stoppedBy: [], exact: true },
  flowMessage: ({ source, sink }) =>
    `\`${sink.callee}\` is given a credential that is written in the code (${source.path === sink.path ? '' : `${source.path} `}${lineOf(source)}), ` +
    'readable for everyone who has the file; revoke it and read the new one from an environment variable or a secret store',
});

const article = (vendor: string): string => (/^(?:[AEIO]|U[np]|age|xAI|NV|NL|npm)/.test(vendor) ? 'an' : 'a');
