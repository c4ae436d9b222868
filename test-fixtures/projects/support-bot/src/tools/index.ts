import type { ChatCompletionTool } from 'openai/resources/chat/completions';
import { readArticle } from './knowledge.js';
import { findOrders } from './orders.js';
import { quote } from './prices.js';
import { refund } from './refund.js';
import { readPage } from './web.js';

type Handler = (args: any) => unknown;

export const handlers: Record<string, Handler> = {
  find_orders: findOrders,
  refund,
  read_article: readArticle,
  read_page: ({ url }) => readPage(url),
  quote,
};

function define(name: string, description: string, properties: Record<string, object>): ChatCompletionTool {
  return { type: 'function', function: { name, description, parameters: { type: 'object', properties, required: Object.keys(properties) } } };
}

const text = { type: 'string' };

export const definitions: ChatCompletionTool[] = [
  define('find_orders', 'Finds orders of a customer by mail address', { email: text, sort: text }),
  define('refund', 'Refunds an order', { orderId: text, reason: text }),
  define('read_article', 'Reads an article of the help centre', { slug: text }),
  define('read_page', 'Reads a page of the shop or of a carrier', { url: text }),
  define('quote', 'Works out a price', { formula: text }),
];
