/**
 * GitPython (PyPI `GitPython`, module `git`, 3.x): `repo.git.<command>(…)` hands its arguments to the git program as they are, so a text that
 * begins with a dash is an option of it, and options such as `--output`, `--upload-pack` or `--exec` write files or start programs. Opening,
 * creating and cloning a repository take a path and an address. What a repository holds (messages, file contents) is no source here.
 */
import { type CallModel, defineModel } from '../engine/define';

/** Arguments and lists of arguments. Of keyword arguments GitPython makes options itself: `since=x` is `--since=x`. */
const COMMAND: CallModel = { is: 'effect', sinks: { 'command-argument': ['[*]', '[*][]'] } };
/** execute(command, …): a list, the program first, or with `shell=True` a text. */
const EXECUTE: readonly CallModel[] = [
  { is: 'effect', sinks: { 'shell-command': ['[0][0]', 'command[0]'], 'command-argument': ['[0][]', 'command[]'] } },
  { when: { shell: true }, sinks: { 'shell-command': ['[0]', 'command'] } },
];
/** Commands whose arguments can be chosen; each is a method of the same name, with underscores. */
const COMMANDS = [
  'add',
  'am',
  'apply',
  'archive',
  'bisect',
  'blame',
  'branch',
  'bundle',
  'cat_file',
  'checkout',
  'cherry_pick',
  'clean',
  'clone',
  'commit',
  'config',
  'describe',
  'diff',
  'diff_tree',
  'fetch',
  'for_each_ref',
  'format_patch',
  'grep',
  'init',
  'log',
  'ls_files',
  'ls_remote',
  'ls_tree',
  'merge',
  'merge_base',
  'mv',
  'notes',
  'pull',
  'push',
  'rebase',
  'reflog',
  'remote',
  'reset',
  'restore',
  'rev_list',
  'rev_parse',
  'revert',
  'rm',
  'shortlog',
  'show',
  'show_ref',
  'sparse_checkout',
  'stash',
  'status',
  'submodule',
  'switch',
  'symbolic_ref',
  'tag',
  'update_ref',
  'worktree',
] as const;

export default defineModel({
  sdk: 'gitpython',
  title: 'GitPython',
  docs: 'https://gitpython.readthedocs.io/en/stable/reference.html',
  language: 'python',
  packages: { pypi: { gitpython: '>=3' } },
  roots: { git: ['git', 'git.repo', 'git.cmd'] },
  types: {
    Repo: ['git.Repo()', 'git.Repo.init()', 'git.Repo.clone_from()', 'Repo.clone()'],
    Git: ['git.Git()', 'Repo.git'],
    Remote: ['Repo.remote()', 'Repo.create_remote()', 'Repo.remotes[]', 'Repo.remotes.origin'],
  },
  calls: {
    ...Object.fromEntries(COMMANDS.map((name) => [`Git.${name}`, COMMAND])),
    'Git.execute': EXECUTE,
    'git.Repo': { is: 'effect', sinks: { path: ['[0]', 'path'] } },
    'git.Repo.init': { is: 'effect', sinks: { path: ['[0]', 'path'] } },
    'git.Repo.clone_from': {
      is: 'effect',
      sinks: { url: ['[0]', 'url'], path: ['[1]', 'to_path'], 'command-argument': ['multi_options[]', 'branch'] },
    },
    'Repo.clone': { is: 'effect', sinks: { path: ['[0]', 'path'], 'command-argument': 'multi_options[]' } },
    'Repo.create_remote': { is: 'effect', sinks: { url: ['[1]', 'url'] } },
    'Repo.iter_commits': { is: 'effect', sinks: { 'command-argument': ['[0]', 'rev'] } },
    'Remote.fetch': { is: 'effect', sinks: { 'command-argument': ['[0]', 'refspec'] } },
    'Remote.pull': { is: 'effect', sinks: { 'command-argument': ['[0]', 'refspec'] } },
    'Remote.push': { is: 'effect', sinks: { 'command-argument': ['[0]', 'refspec'] } },
  },
});
