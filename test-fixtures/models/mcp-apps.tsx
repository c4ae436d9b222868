import { execSync } from 'node:child_process';
import { App, McpUiToolInputNotificationSchema, McpUiToolInputPartialNotificationSchema, McpUiToolResultNotificationSchema } from '@modelcontextprotocol/ext-apps';
import { useApp } from '@modelcontextprotocol/ext-apps/react';
import { registerAppTool } from '@modelcontextprotocol/ext-apps/server';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { useState } from 'react';
import { z } from 'zod';

const app = new App({ name: 'Plot', version: '1.0.0' }, {});
app.ontoolinput = (input) => eval(input.arguments.code); // flow: tool-arguments -> code
app.ontoolinputpartial = ({ arguments: { code } }) => eval(code); // flow: tool-arguments -> code
app.ontoolresult = (result) => {
  eval(result.content[0].text); // flow: retrieved-content -> code
  eval(result.structuredContent.code); // flow: retrieved-content -> code
  eval(result.content[0].resource.text); // flow: retrieved-content -> code
  eval(result._meta.id); // noflow
};
app.oncalltool = async (call) => {
  eval(call.arguments.code); // flow: tool-arguments -> code
  return { content: [{ type: 'text', text: eval(call.name) }] }; // flow: tool-name -> code
};
app.onhostcontextchanged = (context) => eval(context.theme); // noflow
app.addEventListener('toolinput', (input) => eval(input.arguments.code)); // flow: tool-arguments -> code
app.addEventListener('toolresult', (result) => eval(result.content[0].text)); // flow: retrieved-content -> code
app.addEventListener('toolcancelled', (input) => eval(input.reason)); // noflow
app.setNotificationHandler(McpUiToolInputNotificationSchema, ({ params }) => eval(params.arguments.code)); // flow: tool-arguments -> code
app.setNotificationHandler(McpUiToolInputPartialNotificationSchema, ({ params }) => eval(params.arguments.code)); // flow: tool-arguments -> code
app.setNotificationHandler(McpUiToolResultNotificationSchema, ({ params }) => eval(params.content[0].text)); // flow: retrieved-content -> code

export async function ask() {
  const { content } = await app.callServerTool({ name: 'plot', arguments: {} });
  eval(content[0].text); // flow: retrieved-content -> code
}

function run(code: string) {
  return new Function('canvas', `return (async () => { ${code} })();`); // flow: tool-arguments -> code
}

function Plot({ input, theme }: { input: { code?: string } | null; theme: string }) {
  const code = input?.code || 'draw()';
  run(code);
  new Function(theme); // noflow
  return <canvas />;
}

export function Wrapper() {
  const [input, setInput] = useState<Record<string, unknown> | null>(null);
  const [theme, setTheme] = useState('light');
  const { app: connected } = useApp({
    appInfo: { name: 'Plot', version: '1.0.0' },
    capabilities: {},
    onAppCreated: (created) => {
      created.ontoolinput = (params) => setInput(params.arguments as Record<string, unknown>);
      created.onhostcontextchanged = (context) => setTheme(context.theme);
    },
  });
  connected?.addEventListener('toolinputpartial', (params) => eval(params.arguments.code)); // flow: tool-arguments -> code
  return <Plot input={input} theme={theme} />;
}

/** An element has handlers of that kind, too. */
const button = document.createElement('button');
button.oncalltool = (call) => eval(call.arguments.code); // noflow

const server = new McpServer({ name: 'plots', version: '1.0.0' });
registerAppTool(server, 'plot', { description: 'Draws', inputSchema: { file: z.string(), kind: z.enum(['bar', 'pie']) } }, async ({ file, kind }) => {
  execSync(`plot ${file}`); // flow: tool-arguments -> shell-command
  execSync(`plot --kind ${kind}`); // noflow
  return { content: [] };
});
