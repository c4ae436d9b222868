// Names of agents are kept in objects of one class, of which some are tools of another agent.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import express from 'express';

const app = express();
const server = new McpServer({ name: 'agents', version: '1.0.0' });

class Agent {
  description = '';

  describe(text: string): void {
    this.description = text;
  }

  answer(): string {
    return 'yes';
  }
}

export function register(agent: Agent): void {
  server.registerTool('agent', { description: agent.description }, async () => ({ content: [{ type: 'text', text: agent.answer() }] })); // warning
}

const agents = new Map<string, Agent>();
app.post('/agent', (req, res) => {
  const agent = new Agent();
  agent.describe(req.body.description);
  agents.set(req.body.id, agent);
  res.send('done');
});

app.post('/tool', (req, res) => {
  server.registerTool('agent', { description: req.body.description }, async () => ({ content: [] })); // error
  res.send('done');
});
