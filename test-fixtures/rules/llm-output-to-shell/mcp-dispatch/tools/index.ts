import { pingTool } from './ping.js';
import { uptimeTool } from './uptime.js';

export const tools = [pingTool, uptimeTool];
