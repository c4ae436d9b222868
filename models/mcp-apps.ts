/**
 * MCP Apps (`@modelcontextprotocol/ext-apps`, versions 0 and 1): pages that a host shows for a tool. What the page is told of a call are arguments that the
 * model chose, and what tools return. Checked against `src/app.ts`, `src/events.ts`, `src/react/useApp.tsx` and the API pages of the project.
 */
import { type CallModel, defineModel, type EntryPoint } from '../engine/define';

const RESULT = ['.content[].text', '.content[].resource.text', '.structuredContent'];
const result = (at: string) => ({ 'retrieved-content': RESULT.map((part) => `${at}${part}`) });
const INPUT = { 'tool-arguments': 'param[0].arguments' } as const;
const OF_A_TOOL = 'the result of an MCP tool';

const assigned = (property: string, sources: EntryPoint['sources'], sourceText?: string): EntryPoint => ({ assigned: `App.${property}`, sources, sourceText });

const LISTENER: readonly CallModel[] = [
  { when: { '[0]': ['toolinput', 'toolinputpartial'] }, sources: { 'tool-arguments': 'callback([1]).param[0].arguments' } },
  { when: { '[0]': ['toolresult'] }, sources: result('callback([1]).param[0]'), sourceText: OF_A_TOOL },
];

export default defineModel({
  sdk: 'mcp-apps',
  title: 'MCP Apps',
  docs: 'https://apps.extensions.modelcontextprotocol.io/',
  language: 'javascript',
  packages: { npm: { '@modelcontextprotocol/ext-apps': '>=0.1' } },
  ai: true,
  types: { App: ['mcp-apps.App()', 'mcp-apps.useApp().app'] },
  calls: {
    'mcp-apps.useApp': { callbackTypes: { onAppCreated: ['App'] } },
    'App.addEventListener': LISTENER,
    'App.setNotificationHandler': [
      {
        when: { '[0]': ['McpUiToolInputNotificationSchema', 'McpUiToolInputPartialNotificationSchema'] },
        sources: { 'tool-arguments': 'callback([1]).param[0].params.arguments' },
      },
      { when: { '[0]': ['McpUiToolResultNotificationSchema'] }, sources: result('callback([1]).param[0].params'), sourceText: OF_A_TOOL },
    ],
    'App.callServerTool': { sources: result('return'), sourceText: OF_A_TOOL },
    // the server's side
    'mcp-apps.registerAppTool': {
      is: 'tool-definition',
      roles: { name: '[1]', description: 'description', schema: 'inputSchema', handler: '[3]' },
      sources: { 'tool-arguments': 'callback([3]).param[0]' },
      validates: [{ data: 'callback([3]).param[0]', by: 'inputSchema' }],
    },
  },
  entryPoints: [
    assigned('ontoolinput', INPUT),
    assigned('ontoolinputpartial', INPUT),
    assigned('ontoolresult', result('param[0]'), OF_A_TOOL),
    // the host calls a tool that the page offers
    assigned('oncalltool', { 'tool-arguments': 'param[0].arguments', 'tool-name': 'param[0].name' }),
  ],
});
