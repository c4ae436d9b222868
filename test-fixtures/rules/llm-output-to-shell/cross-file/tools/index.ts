export { installChart, uninstallChart } from './helm.js';
export * from './list.js';
