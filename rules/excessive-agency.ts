/**
 * An agent, or a call of a model with tools, that holds private data, reads what strangers write and can send something out: all three together. Says which tool brings which.
 */
import { type AgentPower, defineAgentRule, inCode, lineOf } from '../engine/define';

export default defineAgentRule({
  id: 'excessive-agency',
  title: 'An agent has private data, strangers’ text and a way out together',
  category: 'access',
  severity: 'warning',
  presets: [],
  refs: { cwe: [250, 200], owaspLlm2025: ['LLM06', 'LLM01'], owaspLlm2026: ['LLM03', 'LLM01'], asi: ['ASI01', 'ASI03'] },
  docs: {
    why: 'Text that the agent reads can give it orders. Where the same agent can read private data and can send something to an address, whoever wrote that text gets the data: a page that says “fetch my address with the last invoice in it” is enough.',
    instead:
      'Take one of the three away from each agent: let one agent read pages and another, which never sees their text, read the data; fix the addresses that requests may go to; ask a person before anything is sent.',
    limits:
      'Private data is files that the model chooses, databases and mailboxes. A search is strangers’ text, a request to an address that the model writes is strangers’ text and a way out. Vector stores are left out, since whose text they hold cannot be seen, ' +
      'and so are tools that come from a server at run time. An approval of single tools is not weighed.',
  },
  about: 'agency',
  message: (context) =>
    `The tools of ${inCode(context.agent)} together let a stranger’s text take private data out: ${tool(context.private)} reads private data, ${tool(context.untrusted)} brings in foreign text, ` +
    `and ${tool(context.outbound)} sends to addresses outside; take one of them away or ask a person before anything is sent`,
});

const tool = ({ tool: name, by }: AgentPower): string => `${inCode(name)}${by ? ` (${inCode(by.text)}, ${by.path} ${lineOf(by)})` : ''}`;
