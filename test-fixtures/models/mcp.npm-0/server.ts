import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';

// The first versions have the same interface.
const server = new Server({ name: 'demo', version: '1' }, { capabilities: { tools: {} } });
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  eval(request.params.arguments.code); // flow: tool-arguments -> code
});
