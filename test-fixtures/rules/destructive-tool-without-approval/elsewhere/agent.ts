import { createAgent, humanInTheLoopMiddleware } from 'langchain';
import { deleteOrder } from './tools';

export const agent = createAgent({ model: 'gpt-5', tools: [deleteOrder], middleware: [humanInTheLoopMiddleware({ interruptOn: { delete_order: true } })] });
