import { Agent } from './agent';
import { createModel } from './factory';
import { BashShell, HelmDeployer, TmpCleaner } from './shell';

export const agent = new Agent(createModel(process.env.MODEL), new BashShell(), new HelmDeployer(), new TmpCleaner());
