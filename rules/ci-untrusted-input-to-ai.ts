/** Text that anybody can write is given to a model in a pipeline that holds rights, started by events that anybody can cause. */
import { defineConfigurationRule, inCode } from '../engine/define';

export default defineConfigurationRule({
  id: 'ci-untrusted-input-to-ai',
  title: 'A pipeline gives strangers’ text to a model that holds rights',
  category: 'configuration',
  severity: 'warning',
  presets: ['recommended'],
  refs: { cwe: [1427, 77], owaspLlm2025: ['LLM01', 'LLM06'], owaspLlm2026: ['LLM01', 'LLM03'], asi: ['ASI01', 'ASI03'] },
  docs: {
    why: 'Titles, bodies and comments of issues and pull requests are written by strangers. A model that reads them may follow them, and with tools and a token that may write it pushes, comments, labels or gives secrets away.',
    instead:
      'Let only people with write access start the job (what the actions do by default), or give it a token that reads only and let a second job act on the checked answer.',
    limits:
      'Counted are events that anybody can cause and that run with the repository’s own token (`issues`, `issue_comment`, `pull_request_target`, `discussion`, `workflow_run`), in jobs whose token may write or whose rights are not stated. ' +
      'A condition on who the author is keeps it silent; whether it is complete is not checked. What the model fetches by its own tools is not seen, nor files of prompts.',
  },
  configuration: 'untrusted-to-ai',
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
