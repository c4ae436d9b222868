/** An agent, or what uses a model service, is given more rights than any use of it needs: wildcards, administrators’ roles, the whole host. */
import { defineConfigurationRule, inCode } from '../engine/define';

export default defineConfigurationRule({
  id: 'over-broad-ai-permission',
  title: 'An agent or model service may do more than it needs',
  category: 'access',
  severity: 'warning',
  presets: ['recommended'],
  refs: { cwe: [732, 250, 269], owaspLlm2025: ['LLM06'], owaspLlm2026: ['LLM03'], asi: ['ASI03', 'ASI02'] },
  docs: {
    why: 'What a model may do, whoever steers the model may do. Text in an issue, a page or a document steers it, so rights that nobody needs are rights for strangers.',
    instead: 'Name actions, models, commands and folders. Give a role that may ask a model, not one that may change it. Publish model servers on 127.0.0.1.',
    limits:
      'Read are settings of coding agents, policies of AWS (JSON, Terraform, CloudFormation), roles of Google Cloud and Azure in Terraform, RBAC and containers of Kubernetes, compose files, Dockerfiles and scripts of package.json. ' +
      'Constants only; what a role may do through others is not computed. Containers and cluster roles count where their name or image says that they run a model or an agent.',
  },
  configuration: 'broad-permission',
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
