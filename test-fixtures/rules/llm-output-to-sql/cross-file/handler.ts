// Tool arguments go through a service to a repository that builds the query.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { CustomerService } from './service';

const service = new CustomerService();
const server = new Server({ name: 'crm', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  const args = params.arguments ?? {};
  const rows = params.name === 'search' ? await service.search(args) : await service.byId(args);
  return { content: [{ type: 'text', text: JSON.stringify(rows) }] };
});
