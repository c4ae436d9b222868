/**
 * `npm start`: from a fresh clone to a scan of the bundled example in one command: installs what is missing, builds, and
 * runs `ai-lint` on test-fixtures/projects/support-bot. The findings are the point, so it exits 0 with them; it fails when
 * the install, the build or the scan itself does not work.
 */
import { ensureInstalled, run } from './install.mjs';

const example = 'test-fixtures/projects/support-bot';

ensureInstalled();
const built = run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--quiet']);
if (built !== 0) process.exit(built);
console.log(`$ ai-lint ${example}\n`);
const status = run(process.execPath, ['dist/cli/main.cjs', example]);
if (status > 1) process.exit(status);
console.log('\nThat was the bundled example. Scan your own code with: node dist/cli/main.cjs <path>');
