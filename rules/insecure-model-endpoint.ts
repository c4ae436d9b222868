/**
 * A model service behind plain HTTP, or with the check of its certificate switched off, in code and in configuration; a store of AI data that is told not
 * to encrypt. Services on the machine itself or its own network are left alone.
 */
import { defineCallRule, inCode } from '../engine/define';

export default defineCallRule({
  id: 'insecure-model-endpoint',
  title: 'A model service is asked, or its data kept, without encryption',
  category: 'supply-chain',
  severity: 'warning',
  presets: [],
  refs: { cwe: [319, 295, 311], owaspLlm2025: ['LLM02', 'LLM03'], owaspLlm2026: ['LLM02', 'LLM04'], asi: ['ASI04'] },
  docs: {
    why: 'Prompts, answers and the key travel in plain text, or to whoever shows any certificate: everybody on the way can read them, and can answer in the place of the model.',
    instead: 'Use https and leave the check of certificates on. For a certificate of your own, give the client its authority.',
    limits:
      'Addresses must be constants. Machines of the own network (localhost, private addresses, names of one label, .local, .internal) are silent. In configuration (files of variables, compose, Kubernetes, ' +
      'Dockerfiles, Terraform, settings of agents) an address counts where its name says that a model, vector store or observer of models is behind it; a store counts where a switch in Terraform is off and its name says what it holds.',
  },
  hazard: 'insecure-endpoint',
  configuration: 'unprotected-endpoint',
  fixes: ['safe-arguments'],
  message: ({ callee, does, instead }) => `${inCode(callee)} ${does}; ${instead}`,
});
