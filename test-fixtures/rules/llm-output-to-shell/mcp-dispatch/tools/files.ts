import { execSync } from 'node:child_process';
import { z } from 'zod';

export const CountArguments = z.object({ unit: z.enum(['words', 'bytes']), file: z.string() });

export function countLines({ file }: { file: string }) {
  return execSync(`wc -l ${file}`).toString(); // expect: llm-output-to-shell
}

/** An enumeration closes, free text does not. */
export function countWords(given: z.infer<typeof CountArguments>) {
  execSync(`wc --${given.unit} README.md`); // ok: llm-output-to-shell
  return execSync(`wc -w ${given.file}`).toString(); // expect: llm-output-to-shell
}
