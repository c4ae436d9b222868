/** A credential stands as text in the configuration of an MCP server. Shapes, names and mixture tell; references and placeholders are silent. */
import { defineConfigurationRule, inCode } from '../engine/define';

export default defineConfigurationRule({
  id: 'mcp-config-secret',
  title: 'A credential stands in the configuration of an MCP server',
  category: 'keys',
  severity: 'error',
  presets: ['recommended'],
  refs: { cwe: [798, 312], owaspLlm2025: ['LLM02'], owaspLlm2026: ['LLM02'], asi: ['ASI03'] },
  docs: {
    why: 'Such files are copied, shared and committed with the project, and every agent and extension that reads them has the credential too. Once committed it stays in the history.',
    instead: 'Revoke it; then let the tool read it from the environment (`${NAME}`, `${env:NAME}`) or ask for it (`${input:name}`).',
    limits:
      'A value counts when it has a vendor’s shape, or when its name says that it is a credential and it is a mixture of letters and digits, or as a password in an address of another machine. ' +
      'Where `hardcoded-api-key` is on, a key with a vendor’s shape is reported by that rule alone.',
  },
  fixes: ['config-secret-from-environment'],
  configuration: 'mcp-secret',
  message: ({ callee, does, instead }) => `MCP server ${inCode(callee)} ${does}; ${instead}`,
});
