import { defineEventHandler } from 'h3';
import { userOf } from '../utils/user';

// it tells who asks, and lets everybody through
export default defineEventHandler((event) => {
  event.context.user = userOf(event);
});
