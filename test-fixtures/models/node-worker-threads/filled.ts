import { execSync } from 'node:child_process';
import * as threads from 'node:worker_threads';
import { getEnvironmentData, workerData } from 'node:worker_threads';

execSync(`ls ${workerData.folder}`); // flow: untrusted-input -> shell-command
execSync(`ls ${workerData.mode}`); // noflow
const { folder, mode } = threads.workerData;
execSync(`ls ${folder}`); // flow: untrusted-input -> shell-command
execSync(`ls ${mode}`); // noflow
execSync(`ls ${getEnvironmentData('folder')}`); // flow: untrusted-input -> shell-command
execSync(`ls ${getEnvironmentData('mode')}`); // noflow
