/**
 * The colours of a report, and none. The library for them looks at standard output when it is loaded, for which Node sets up its streams:
 * it is loaded where colours are shown.
 */
import type pc from 'picocolors';

export type Colors = Pick<ReturnType<typeof pc.createColors>, 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue' | 'cyan'>;

const plain = (text: unknown): string => String(text);

export const PLAIN: Colors = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, blue: plain, cyan: plain };

export const loadColors = async (): Promise<Colors> => (await import('picocolors')).default.createColors(true);
