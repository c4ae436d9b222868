/**
 * An MCP server in a configuration file is started or reached in a way that hands its rights to others: whatever version is newest, a fetched
 * script, plain HTTP, the whole disk, all tools unasked.
 */
import { defineConfigurationRule, inCode } from '../engine/define';

export default defineConfigurationRule({
  id: 'mcp-config-risk',
  title: 'An MCP server is started or reached in an unsafe way',
  category: 'configuration',
  severity: 'warning',
  presets: ['recommended'],
  refs: { cwe: [829, 494, 732, 319], owaspLlm2025: ['LLM03', 'LLM06'], owaspLlm2026: ['LLM04', 'LLM03'], asi: ['ASI04', 'ASI02'] },
  docs: {
    why:
      'A server runs with the rights of whoever starts the agent, and what it answers is read by the model as truth. Who controls the package, the script, the connection or the ' +
      'container image therefore controls the agent, on the machine of everybody who opens the project.',
    instead:
      'Name one version of each package and image, start programs with a list of arguments, use https, give a server the one folder it needs, and let tools that change something ask.',
    limits:
      'Read are the files in which known tools keep servers (`.mcp.json`, `.cursor/mcp.json`, `.vscode/mcp.json`, settings of Claude, Gemini, Codex, Windsurf, Roo, opencode, Zed, Continue). ' +
      'Whether a package is honest is not looked at; one that the project’s own package.json asks for is what `npx` finds installed. A server that is disabled is passed over, except for credentials. ' +
      'Files whose format has no comments are kept quiet in the configuration (`ignore`, `rules`).',
  },
  configuration: 'mcp-risk',
  message: ({ callee, does, instead }) => `MCP server ${inCode(callee)} ${does}; ${instead}`,
});
