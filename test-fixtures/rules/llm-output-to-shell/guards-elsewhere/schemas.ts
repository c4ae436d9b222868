import { z } from 'zod';

const targets = ['build', 'test'] as const;
export const targetSchema = z.object({ target: z.enum(targets), level: z.number() });
export const textSchema = z.object({ target: z.string().min(1).max(20) });
