/**
 * Eradication, for the case at hand: which files are to be cleaned first, and with which commands the history is rewritten. The commands are
 * printed and never run. A secret stands in none of them: the reader puts it into a file outside of the repository.
 */

import { needleOf } from '../workspace/needle';
import type { Incident, Investigation } from './investigate';
import { code, list, quoted, shell, some } from './markdown';

/** Files that hold nothing but credentials, so that they are taken out whole. */
const CREDENTIAL_FILE =
  /(?:^|\/)(?:\.env(?:\.(?!example$|sample$|template$)[\w.-]+)?|[\w.-]*\.env|[\w.-]*\.(?:pem|key|p12|pfx|ppk)|id_(?:rsa|dsa|ecdsa|ed25519)|credentials|\.npmrc|\.pypirc|\.netrc)$/;
const EXPRESSIONS = '../leaked-keys.txt';
const CLEAN_CLONE = '../history-rewrite';

export interface Rewrite {
  /** Some commit that a branch, tag or remote leads to holds a key, or says it in its message. */
  needed: boolean;
  pushed: boolean;
  /** Keys stand in no file of the history but those that hold credentials only. */
  wholeFiles: readonly string[];
  stashes: readonly string[];
  /** Only the last commit of the branch holds it, and it was pushed nowhere. */
  lastCommitOnly: boolean;
}

export function rewriteOf({ incidents, clone }: Investigation): Rewrite {
  const exposures = incidents.flatMap(({ exposure }) => exposure ?? []);
  const refs = exposures.flatMap((exposure) => exposure.refs.filter(({ kind }) => kind !== 'stash'));
  const paths = [...new Set(exposures.flatMap((exposure) => [...exposure.paths]))];
  const commits = exposures.flatMap((exposure) => exposure.events.filter(({ kind }) => kind !== 'stashed'));
  const pushed = incidents.some(
    (incident) => incident.pushed.state !== 'no' && incident.pushed.state !== 'nothing' && clone !== undefined && clone.remotes.length > 0,
  );
  return {
    needed: refs.length > 0 || exposures.some(({ messages }) => messages.length > 0),
    pushed,
    wholeFiles: paths.length > 0 && paths.every((path) => CREDENTIAL_FILE.test(path)) ? paths : [],
    stashes: [...new Set(exposures.flatMap((exposure) => exposure.refs.filter(({ kind }) => kind === 'stash').map(({ short }) => short)))],
    lastCommitOnly:
      !pushed &&
      exposures.every(({ messages }) => messages.length === 0) &&
      commits.length > 0 &&
      commits.every(({ kind, commit }) => kind === 'introduced' && commit === clone?.head) &&
      refs.length === 1,
  };
}

/** @returns the section's text, without its head */
export function eradication(investigation: Investigation): string {
  const { incidents, clone } = investigation;
  const rewrite = rewriteOf(investigation);
  const parts = [`**In the files.** ${filesText(incidents)}`];
  if (!clone)
    return [...parts, '**In the history.** Git could not be asked. Where the files are under version control elsewhere, look there first.'].join('\n\n');
  const staged = incidents.flatMap(({ places }) => places.filter(({ state }) => state === 'staged').map(({ path }) => path));
  if (staged.length > 0)
    parts.push(
      `**In the index.** What is staged is not committed yet: clean the file and stage it again, or take it out.\n\n${shell([`git restore --staged -- ${[...new Set(staged)].map(quoted).join(' ')}`])}`,
    );
  if (rewrite.stashes.length > 0) parts.push(stashText(rewrite.stashes));
  if (!rewrite.needed) parts.push('**In the history.** No branch, tag or remote leads to a commit with the key: no history has to be rewritten.');
  else parts.push(...historyText(investigation, rewrite));
  const loose = incidents.some(({ exposure }) => (exposure?.loose.length ?? 0) + (exposure?.forgotten.length ?? 0) > 0);
  if (loose || rewrite.needed || rewrite.stashes.length > 0)
    parts.push(
      `**What no branch leads to.** ${loose ? 'Objects with the key are still here, though no branch leads to them. ' : ''}Git keeps old commits for weeks. In each clone that stays in use, after the steps above:\n\n${shell(['git reflog expire --expire=now --all', 'git gc --prune=now'])}`,
    );
  return parts.join('\n\n');
}

function filesText(incidents: readonly Incident[]): string {
  const places = incidents.flatMap((incident) => [...incident.places.map(({ path }) => path), ...incident.alsoIn]);
  const files = [...new Set(places)];
  if (files.length === 0) return 'No file of the work tree holds the key any more.';
  const committed = [...new Set(incidents.flatMap((incident) => incident.places.filter(({ state }) => state === 'committed').map(({ path }) => path)))];
  const whole = committed.filter((file) => CREDENTIAL_FILE.test(file));
  const texts = [
    `Take the key out of ${some(files.map(code), 8)}, and read the new one from an environment variable or a secret store: \`ai-lint --fix=all\` offers that, with an \`.env.example\`.`,
  ];
  if (whole.length > 0)
    texts.push(
      `${some(whole.map(code), 8)} should not be in version control at all:\n\n${shell([`git rm --cached -- ${whole.map(quoted).join(' ')}`, `printf '%s\\n' ${whole.map(quoted).join(' ')} >> .gitignore`])}`,
    );
  return texts.join(' ');
}

function stashText(stashes: readonly string[]): string {
  // the numbers of later ones change when an earlier one goes
  const ordered = [...stashes].sort((a, b) => numberIn(b) - numberIn(a));
  return `**In stashes.** A stash is never pushed, but it keeps the key in this clone. Take what else you need out of it first (\`git stash apply\`), then:\n\n${shell(ordered.map((stash) => `git stash drop ${quoted(stash)}`))}`;
}

const numberIn = (stash: string): number => Number(/\d+/.exec(stash)?.[0] ?? 0);

function historyText({ incidents, clone }: Investigation, rewrite: Rewrite): string[] {
  if (rewrite.lastCommitOnly)
    return [
      `**In the history.** Only the last commit holds it, and it has not been pushed from this clone. With the file cleaned:\n\n${shell(['git add --update', 'git commit --amend --no-edit'])}`,
    ];
  const inMessages = incidents.some(({ exposure }) => (exposure?.messages.length ?? 0) > 0);
  const many = incidents.filter(({ exposure }) => exposure !== undefined);
  const url = clone?.remotes[0]?.url;
  const source = rewrite.pushed && url !== undefined ? quoted(url) : '.';
  const name = clone?.remotes[0]?.name ?? 'origin';
  const sensitive = rewrite.pushed ? '--sensitive-data-removal ' : '';
  const command =
    rewrite.wholeFiles.length > 0 && !inMessages
      ? `git filter-repo ${sensitive}--invert-paths ${rewrite.wholeFiles.map((path) => `--path ${quoted(path)}`).join(' ')}`
      : `git filter-repo ${sensitive}--replace-text ${EXPRESSIONS}${inMessages ? ` --replace-message ${EXPRESSIONS}` : ''}`;
  const usesFile = command.includes(EXPRESSIONS);
  const texts = [
    `**In the history.** ${rewrite.pushed ? 'The key has been pushed. Rewriting gives every later commit a new id and asks everybody to clone again; it does not make the key safe, revoking it does. Decide whether it is worth that, and agree on a time.' : 'Nothing of it was pushed from this clone as far as it knows, so rewriting concerns this clone alone.'} These commands were not run.`,
  ];
  const lines = [
    'python3 -m pip install "git-filter-repo>=2.47"',
    `git clone ${source === '.' ? '--no-local ' : ''}${source} ${CLEAN_CLONE}`,
    `cd ${CLEAN_CLONE}`,
    ...(usesFile ? [`"\${EDITOR:-vi}" ${EXPRESSIONS}   # see below; the file stays outside of the repository`] : []),
    command,
    'ai-lint incident --key-in-history   # nothing may be left',
    ...(rewrite.pushed ? [`git push --force --mirror ${quoted(name)}`] : []),
    ...(usesFile ? [`rm ${EXPRESSIONS}`] : []),
  ];
  texts.push(shell(lines));
  const local = rewrite.pushed ? localBranches(incidents) : [];
  if (local.length > 0)
    texts.push(
      `Not on the remote, and so not in that clone: ${some(local.map(code), 8)}. Push what is wanted of it before the rewriting, or rebase it afterwards onto the new commits; then delete the old branch.`,
    );
  if (usesFile)
    texts.push(
      `${code(EXPRESSIONS)} has one line for each key. Write it in an editor, since a shell keeps what is typed:\n\n\`\`\`text\n${many.map(expressionOf).join('\n')}\n\`\`\``,
    );
  if (rewrite.wholeFiles.length > 0 && !inMessages)
    texts.push(
      `That takes ${some(rewrite.wholeFiles.map(code), 8)} out of every commit: whatever else such a file held is gone from the history as well, so keep a copy of what is needed.`,
    );
  return texts;
}

/** Branches that hold a key here and that no remote branch is called like. */
function localBranches(incidents: readonly Incident[]): string[] {
  const refs = incidents.flatMap(({ exposure }) => exposure?.refs ?? []);
  const remote = new Set(refs.filter(({ kind }) => kind === 'remote').map(({ short }) => short.slice(short.indexOf('/') + 1)));
  return [...new Set(refs.filter(({ kind, short }) => kind === 'branch' && !remote.has(short)).map(({ short }) => short))];
}

/** A line of the file that `--replace-text` reads: the reader's part in angle brackets. */
function expressionOf({ leak, places, exposure }: Incident): string {
  const name = `REMOVED_${(leak.shape?.env ?? 'CREDENTIAL').replace(/\W+/g, '_').toUpperCase()}`;
  if (needleOf(leak.secret) !== leak.secret) return `regex:-----BEGIN [A-Z ]*PRIVATE KEY[\\s\\S]*?-----END [A-Z ]*PRIVATE KEY[A-Z ]*-----==>${name}`;
  const [first] = places;
  const commit = exposure?.events[0];
  const where = first ? `${first.path}:${first.line}` : commit ? `${commit.paths[0] ?? 'a file'} of commit ${commit.commit.slice(0, 12)}` : 'its place';
  return `literal:<the key, copied from ${where}>==>${name}`;
}

/** What holds copies that a rewritten history does not reach. */
export function copiesText({ clone, surroundings }: Investigation, pushed: boolean): string {
  const url = clone?.remotes.map((remote) => remote.url).join(' ') ?? '';
  const items: string[] = [];
  if (pushed && /github\.com/.test(url))
    items.push(
      'GitHub: forks keep the old commits, and so do references of pull requests, which a push cannot change; a commit stays readable by its id in cached views. Ask owners of forks to delete or rewrite them, then ask GitHub Support to remove the references and caches (docs.github.com, "Removing sensitive data from a repository"). Look for the alert of secret scanning and close it as revoked.',
    );
  else if (pushed && /gitlab/.test(url))
    items.push(
      'GitLab: forks and merge requests keep the old commits. After the push, remove the old objects under Settings › Repository › Repository maintenance, and ask owners of forks to do the same.',
    );
  else if (pushed) items.push('The host: forks, pull requests and cached pages keep the old commits. Ask whoever runs it to remove them.');
  if (pushed) items.push('Other clones: everybody clones again. Whoever pulls and merges instead brings the old commits back.');
  if (surroundings.includes('actions'))
    items.push(
      'GitHub Actions: logs, artifacts and caches of runs that had the file. Delete the runs (`gh run delete <id>`) and caches (`gh cache delete --all`).',
    );
  if (surroundings.includes('gitlab-ci') || surroundings.includes('ci')) items.push('CI: logs, artifacts and caches of jobs that had the file. Delete them.');
  if (surroundings.includes('docker'))
    items.push(
      'Images: each image that was built from these files holds them in some layer, also when a later one deletes them. Build anew, delete the old tags and their digests from the registry.',
    );
  if (surroundings.includes('npm'))
    items.push(
      'npm packages: look into what was published (`npm pack --dry-run` lists it); unpublish or deprecate versions with the file and publish a new one.',
    );
  if (surroundings.includes('pypi'))
    items.push('PyPI packages: look into source distributions and wheels; delete releases with the file, which mirrors may still have.');
  items.push('Elsewhere: backups, chat, tickets, wikis, notebooks, bundles and source maps of websites, histories of coding assistants and of shells.');
  return list(items);
}
