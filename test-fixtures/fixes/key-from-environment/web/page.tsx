'use client';
export const key = '{{key:openai}}'; // fix: none
