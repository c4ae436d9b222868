'use client';
import OpenAI from 'openai';
import { useState } from 'react';

// NEXT_PUBLIC_OPENAI_API_KEY must never be set
export const supabase = process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY; // ok: ai-key-in-client
export const maps = process.env.NEXT_PUBLIC_GOOGLE_MAPS_API_KEY; // ok: ai-key-in-client
export const langfuse = process.env.NEXT_PUBLIC_LANGFUSE_PUBLIC_KEY; // ok: ai-key-in-client
export const base = process.env.NEXT_PUBLIC_OPENAI_BASE_URL; // ok: ai-key-in-client
export const stripe = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY; // ok: ai-key-in-client
export const hint = 'set NEXT_PUBLIC_OPENAI_API_KEY'; // ok: ai-key-in-client

export function BringYourOwn() {
  const [own] = useState(localStorage.getItem('key'));
  const mine = localStorage.getItem('key') ?? undefined;
  const client = new OpenAI({ apiKey: mine, dangerouslyAllowBrowser: true }); // ok: ai-key-in-client
  const proxied = new OpenAI({ apiKey: 'unused', baseURL: '/api/llm', dangerouslyAllowBrowser: true }); // ok: ai-key-in-client
  const off = new OpenAI({ apiKey: process.env.KEY, dangerouslyAllowBrowser: false }); // ok: ai-key-in-client
  return own ?? client ?? proxied ?? off;
}
