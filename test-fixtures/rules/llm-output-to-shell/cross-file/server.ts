// The handler in this file hands its arguments to tool functions of other files.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { installChart, listCharts, uninstallChart } from './tools/index.js';
import { handlers } from './tools/handlers.js';
import * as scale from './tools/scale.js';

const server = new Server({ name: 'cluster', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: input = {} } = request.params; // source: llm-output-to-shell
  switch (name) {
    case 'install_chart':
      return installChart(input as { chart: string; namespace?: string });
    case 'uninstall_chart':
      return uninstallChart({ release: String(input.release) });
    case 'list_charts':
      return listCharts();
    case 'scale':
      return scale.apply(input as { replicas: string; deployment: string });
    case 'describe':
      return handlers.describe(input);
    default:
      throw new Error(`Unknown tool: ${name}`);
  }
});

await server.connect(new StdioServerTransport());
