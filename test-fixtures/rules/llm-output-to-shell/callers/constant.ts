import { run, runFixed } from './run';

export const version = () => run('git --version');
export const clean = () => runFixed('make clean');
