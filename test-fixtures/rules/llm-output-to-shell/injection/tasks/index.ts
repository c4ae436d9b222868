export type { Backup } from './backup';
export * from './notify';
export * from './restore';
