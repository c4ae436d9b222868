'use client';
import { GREETING, SUPPORT_PROMPT } from '../lib/prompts';

export function Chat() {
  return <main title={SUPPORT_PROMPT.slice(0, 20)}>{GREETING}</main>;
}
