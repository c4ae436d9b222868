/**
 * All checks of configuration files, with what they know of tools: where each keeps its MCP servers, which actions and programs ask a model. Loaded
 * when a file is met that some check speaks of. A check is a row: what it looks at, what is wrong there, what to write instead, and the source.
 */
import type { ConfigurationTables } from '../engine/define';
import { agentChecks } from './_configuration/agents';
import { endpointChecks } from './_configuration/endpoints';
import { grantChecks } from './_configuration/grants';
import { instructionChecks } from './_configuration/instructions';
import { dialects, serverChecks } from './_configuration/mcp';
import { actions, commands, pipelineChecks } from './_configuration/pipelines';
import { secretChecks } from './_configuration/secrets';

export const configuration: ConfigurationTables = {
  checks: [...serverChecks, ...secretChecks, ...agentChecks, ...instructionChecks, ...pipelineChecks, ...grantChecks, ...endpointChecks],
  dialects,
  actions,
  commands,
};
