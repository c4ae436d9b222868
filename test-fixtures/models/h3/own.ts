import { execSync } from 'node:child_process';
import { getQuery, readBody } from './own-reader';

/** Functions of the project with the same names. */
export function run(): void {
  execSync(readBody('a')); // noflow
  execSync(getQuery('a')); // noflow
}
