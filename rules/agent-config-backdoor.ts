/**
 * A file of the project makes a coding agent obey somebody else than its user: hidden characters in its instructions, another address for its
 * model, hooks that run fetched code, approval of everything.
 */
import { defineConfigurationRule, inCode } from '../engine/define';

export default defineConfigurationRule({
  id: 'agent-config-backdoor',
  title: 'A project’s file redirects a coding agent or approves everything for it',
  category: 'configuration',
  severity: 'error',
  presets: [],
  refs: { cwe: [506, 1188, 116], owaspLlm2025: ['LLM01', 'LLM06'], owaspLlm2026: ['LLM01', 'LLM03'], asi: ['ASI01', 'ASI02'] },
  docs: {
    why:
      'Agents read the settings and instructions of the project they are started in. A commit that changes them changes what the agent does on the machine of everybody who opens the project, ' +
      'with that person’s files, keys and rights, and such a change is easily overlooked in a review.',
    instead: 'Keep approvals, addresses and helpers in the user’s own settings; in the project allow single commands, and let nothing be fetched and run.',
    limits:
      'Hidden characters are looked for in files of instructions known by name (`CLAUDE.md`, `AGENTS.md`, rules of Cursor, Windsurf and others, skills, prompts). What instructions say in plain ' +
      'words is not judged. Addresses of the providers themselves, of known gateways and of the own network are silent.',
  },
  configuration: 'agent-backdoor',
  message: ({ callee, does, instead }) => `${callee === 'This text' ? callee : inCode(callee)} ${does}; ${instead}`,
});
