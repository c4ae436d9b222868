/**
 * How `vscode-test` runs the extension suites: most in one folder, those about several folders in a workspace of two.
 * scripts/extension-suite.mts, which `npm test` starts, bundles the suites first, makes the folders and chooses the editor; without
 * VSCODE_EXECUTABLE the runner downloads VS Code.
 */
import { defineConfig } from '@vscode/test-cli';

const executable = process.env.VSCODE_EXECUTABLE;
const common = {
  mocha: { ui: 'tdd', timeout: 60_000, color: false },
  ...(executable ? { useInstallation: { fromPath: executable } } : {}),
};

export default defineConfig([
  {
    label: 'folder',
    files: '.cache/extension-suite/!(multi-root).suite.js',
    workspaceFolder: process.env.AI_LINT_TEST_FOLDER ?? 'test-fixtures/extension',
    ...common,
  },
  ...(process.env.AI_LINT_TEST_WORKSPACE
    ? [{ label: 'workspace', files: '.cache/extension-suite/multi-root.suite.js', workspaceFolder: process.env.AI_LINT_TEST_WORKSPACE, ...common }]
    : []),
]);
