// A low-level MCP server that hands requests to functions of other files: by a switch, by a table of modules, through a helper.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { handleToolCall } from './dispatch.js';
import * as files from './tools/files.js';
import { tools } from './tools/index.js';

const server = new Server({ name: 'ops', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })) }));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  switch (name) {
    case 'count_lines':
      return files.countLines(args as { file: string });
    case 'count_words':
      return files.countWords(files.CountArguments.parse(args));
    default:
      return handleToolCall(name, args);
  }
});
