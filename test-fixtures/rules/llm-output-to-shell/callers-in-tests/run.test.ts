import { tool } from 'ai';
import { z } from 'zod';
import { run, runInTests } from './run';

tool({ description: 'Runs a command', inputSchema: z.object({ command: z.string() }), execute: async ({ command }) => run(command) });

tool({ description: 'Runs a command', inputSchema: z.object({ command: z.string() }), execute: async ({ command }) => runInTests(command) });
