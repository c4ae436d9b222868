import { browse, customers } from './tools';

export const office = { customers };
export const all = { ...office, browse };
