/**
 * How `vscode-test` runs the extension suite. scripts/extension-suite.mts, which `npm test` starts, bundles the suites first and
 * chooses the editor; without VSCODE_EXECUTABLE the runner downloads VS Code.
 */
import { defineConfig } from '@vscode/test-cli';

const executable = process.env.VSCODE_EXECUTABLE;

export default defineConfig({
  files: '.cache/extension-suite/*.suite.js',
  workspaceFolder: process.env.AI_LINT_TEST_FOLDER ?? 'test-fixtures/extension',
  mocha: { ui: 'tdd', timeout: 60_000, color: false },
  ...(executable ? { useInstallation: { fromPath: executable } } : {}),
});
