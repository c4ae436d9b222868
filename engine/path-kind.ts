/** What a file's path tells of the code in it: whether it is a test, an example or generated. Decides nothing by itself. */

const TEST_PATH =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|e2e|fixtures?|examples?|samples?|demos?)\/|\.(?:test|spec|stories)(?:-d)?\.[cm]?[jt]sx?$|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/i;
const UNIT_TEST_PATH = /\.(?:test|spec)(?:-d)?\.[cm]?[jt]sx?$|(?:^|\/)__tests__\/.*\.[cm]?[jt]sx?$|(?:^|\/)conftest\.py$/i;
const PYTHON_TEST_NAME = /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/i;
const PYTHON_TEST_FOLDER = /(?:^|\/)tests?\//i;
const PYTHON_TEST_PACKAGE = /^(?:pytest|unittest)(?:$|[._])/;
const GENERATED_PATH = /\.(?:gen|generated)\.[cm]?[jt]sx?$|_pb2\.py$|(?:^|\/)(?:generated|__generated__)\//i;

/** A test, an example, a demonstration. */
export const isTestPath = (path: string): boolean => TEST_PATH.test(path);
/** Written by a program. */
export const isGeneratedPath = (path: string): boolean => GENERATED_PATH.test(path);
/**
 * Run by a test runner, against models and servers that are made up for it. Scripts to try something out are often named `test_model.py` too, so
 * for Python a folder of tests or an import of a test library has to say the same.
 *
 * @param imports as they are written in the file
 */
export const isUnitTest = (path: string, imports: readonly string[]): boolean =>
  UNIT_TEST_PATH.test(path) ||
  (PYTHON_TEST_NAME.test(path) && (PYTHON_TEST_FOLDER.test(path) || imports.some((specifier) => PYTHON_TEST_PACKAGE.test(specifier))));
