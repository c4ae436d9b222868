/** What a file's path tells of the code in it: whether it is a test, an example or generated. Decides nothing by itself. */

const TEST_PATH =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|e2e|fixtures?|examples?|samples?|demos?)\/|\.(?:test|spec|stories)\.[cm]?[jt]sx?$|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/i;
const GENERATED_PATH = /\.(?:gen|generated)\.[cm]?[jt]sx?$|_pb2\.py$|(?:^|\/)(?:generated|__generated__)\//i;

/** A test, an example, a demonstration. */
export const isTestPath = (path: string): boolean => TEST_PATH.test(path);
/** Written by a program. */
export const isGeneratedPath = (path: string): boolean => GENERATED_PATH.test(path);
