/**
 * Tools by which a model pays, deletes, publishes, sends messages, or runs what it wrote, without anybody being asked first. What a tool does is told by the calls that its
 * handler leads to, in other files too.
 */
import { defineAgentRule, inCode, lineOf, type Power } from '../engine/define';

const DOES: Partial<Record<Power, string>> = {
  pays: 'moves money',
  deletes: 'deletes',
  publishes: 'changes what others use',
  messages: 'sends messages',
  'runs-commands': 'runs commands or code that the model writes',
  'runs-queries': 'runs database statements that the model writes',
};

export default defineAgentRule({
  id: 'destructive-tool-without-approval',
  title: 'A tool does what cannot be taken back and asks nobody',
  category: 'tools',
  severity: 'warning',
  presets: [],
  refs: { cwe: [862, 250], owaspLlm2025: ['LLM06'], owaspLlm2026: ['LLM03'], asi: ['ASI02', 'ASI09'] },
  docs: {
    why: 'A model calls a tool when the text before it makes that likely: by mistake, or because a page, a mail or a user said so. What it deletes, pays, sends or runs then is done, and no later check brings it back.',
    instead:
      'Ask a person before such a tool acts: `needsApproval` of the AI SDK and of OpenAI’s agents, an interrupt or the middleware for it in LangGraph and LangChain, elicitation in MCP, or a step of your own that shows the arguments. ' +
      'Give the tool less where that is enough: marking instead of deleting, drafts instead of mail, fixed commands.',
    limits:
      'An approval is known by names: of options, of calls in the handler, of what the tool is wrapped in, of what the agent is given; also one that lets everything through counts. Tools of MCP servers are ' +
      'reported only where their annotations deny what they do, since their client is the one to ask. Removing files counts where the model chooses the path; writing does not.',
  },
  about: 'approval',
  message: ({ tool, power, by, denied }) => {
    const name = tool === undefined ? 'This tool' : `The tool ${inCode(tool)}`;
    const what = `${DOES[power] ?? 'acts'} (${inCode(by.text)}, ${by.path} ${lineOf(by)})`;
    return denied
      ? `${name} ${what}, but tells its client that it is harmless; set \`destructiveHint\` so that the client asks first`
      : `${name} ${what} and nobody is asked first; ask a person for approval, or give it a narrower action`;
  },
});
