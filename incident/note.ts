/**
 * The incident note: Markdown for people who have to act now. What is known comes first, then what is to be done, in the order in which
 * it helps: containment, investigation, eradication, recovery, and a list to tick off. It holds no secret.
 */
import { daysBetween } from '../engine/index';
import { copiesText, eradication, rewriteOf } from './erase';
import type { Event } from './exposure';
import type { Incident, Investigation, PlaceFacts } from './investigate';
import { kindOf, type Leak, shownOf, withoutSecrets } from './leak';
import { code, list, plain, some, steps, table } from './markdown';

/** Where a vendor shows what its keys are used for. */
export interface UsagePage {
  usage: string;
  /** Where that is known from, and when it was looked up (ISO date). */
  source: string;
  date: string;
}

export interface NoteContext {
  tool: { name: string; version: string };
  /** 2027-01-31 */
  today: string;
  /** By vendor. */
  usagePages: Readonly<Record<string, UsagePage>>;
}

const MOST_EVENTS = 30;
const MOST_NAMES = 12;

/** @returns the whole note, with a line end at its end */
export function incidentNote(investigation: Investigation, context: NoteContext): string {
  const { incidents, limits } = investigation;
  const several = incidents.length > 1;
  const [only] = incidents;
  const parts = [
    `# Incident: ${several ? `${incidents.length} leaked keys` : titleOf(only as Incident)}`,
    `Written by ${context.tool.name} ${context.tool.version} on ${context.today}, from the files and from what this clone of the repository knows. The keys themselves are not in this note: keep them out of it, of chat and of tickets.`,
  ];
  if (several)
    parts.push(
      '## Overview',
      table(
        ['', 'Key', 'Where', 'Since', 'Pushed'],
        incidents.map((incident, index) => [
          String(index + 1),
          plain(kindOf(incident.leak)),
          whereText(incident, 2),
          sinceText(incident, investigation, context),
          pushedWord(incident),
        ]),
      ),
    );
  for (const [index, incident] of incidents.entries()) parts.push(...known(incident, investigation, context, several ? `${index + 1} ` : ''));
  parts.push('## What is not known', list(limits.map(plainly)));
  parts.push('## 1. Containment', containment(investigation));
  parts.push('## 2. Investigation', investigationText(investigation, context));
  parts.push(
    '## 3. Eradication',
    eradication(investigation),
    '**Copies that this does not reach**',
    copiesText(investigation, rewriteOf(investigation).pushed),
  );
  parts.push('## 4. Recovery', recovery(investigation));
  parts.push('## Checklist', checklist(investigation, context));
  return withoutSecrets(
    `${parts.join('\n\n')}\n`,
    incidents.map(({ leak }) => leak),
  );
}

/** Sentences of ours, which may hold code in backticks. */
const plainly = (text: string): string => text.replace(/[<>|]/g, '\\$&');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function titleOf(incident: Incident): string {
  const [place] = incident.places;
  const path = place?.path ?? incident.exposure?.paths[0];
  return `${kindOf(incident.leak)}${path === undefined ? '' : ` in ${code(path)}`}`;
}

function known(incident: Incident, investigation: Investigation, context: NoteContext, number: string): string[] {
  const { leak, exposure, places } = incident;
  const rows: (readonly [string, string])[] = [
    [
      'What leaked',
      `${capital(plain(kindOf(leak)))}, ${code(shownOf(leak))}, ${leak.secret.length} characters${leak.shape ? `; the variable for it is ${code(leak.shape.env)}` : ''}`,
    ],
    ['Fingerprint', code(leak.fingerprint)],
    ['In the files now', places.length === 0 ? 'nowhere: it is in what git remembers' : whereText(incident, MOST_NAMES)],
  ];
  if (incident.alsoIn.length > 0) rows.push(['Also in', some(incident.alsoIn.map(code), MOST_NAMES)]);
  if (exposure) {
    rows.push(['Since', sinceText(incident, investigation, context)]);
    const past = exposure.paths.filter((path) => !places.some((place) => place.path === path) && !incident.alsoIn.includes(path));
    if (past.length > 0) rows.push(['In earlier commits as', some(past.map(code), MOST_NAMES)]);
    for (const [kind, head] of [
      ['branch', 'Branches'],
      ['remote', 'Remote branches'],
      ['tag', 'Tags'],
      ['stash', 'Stashes'],
      ['other', 'Other references'],
    ] as const) {
      const refs = exposure.refs.filter((ref) => ref.kind === kind);
      if (refs.length > 0)
        rows.push([
          head,
          some(
            refs.map(({ short, at }) => `${code(short)}${at === 'history' ? ' (in older commits)' : ''}`),
            MOST_NAMES,
          ),
        ]);
    }
    if (exposure.messages.length > 0)
      rows.push([
        'In messages of',
        some(
          exposure.messages.map(({ id, type }) => `${type} ${code(id.slice(0, 12))}`),
          MOST_NAMES,
        ),
      ]);
    if (exposure.forgotten.length > 0)
      rows.push([
        'In a reflog only',
        some(
          exposure.forgotten.map((id) => code(id.slice(0, 12))),
          MOST_NAMES,
        ),
      ]);
    if (exposure.loose.length > 0)
      rows.push([
        'In objects that no commit leads to',
        some(
          exposure.loose.map((id) => code(id.slice(0, 12))),
          MOST_NAMES,
        ),
      ]);
    rows.push(['Pushed', pushedText(incident)]);
  }
  const parts = [`## ${number === '' ? 'What is known' : `Key ${number}· ${titleOf(incident)}`}`, table(['', ''], rows)];
  if (exposure && exposure.events.length > 0) parts.push(`**What happened**\n\n${timeline(exposure.events, investigation)}`);
  return parts;
}

const STATES: Record<PlaceFacts['state'], string> = {
  committed: '',
  staged: ' (staged, not committed)',
  changed: ' (not staged)',
  untracked: ' (a file that git does not know)',
  ignored: ' (ignored by git)',
  elsewhere: ' (in another git repository)',
  unknown: '',
};

const whereText = ({ places, exposure }: Incident, most: number): string =>
  places.length === 0
    ? some((exposure?.paths ?? []).map(code), most)
    : some(
        places.map(({ path, line, name, state }) => `${code(`${path}:${line}`)}${name === undefined ? '' : ` as ${code(name)}`}${STATES[state]}`),
        most,
      );

/** The commit that brought it in first, by the day its author wrote it. */
function firstOf({ exposure }: Incident, { commits }: Investigation): { event: Event; day: string } | undefined {
  const dated = (exposure?.events ?? []).flatMap((event) => {
    const facts = event.kind === 'introduced' || event.kind === 'said' || event.kind === 'stashed' ? commits.get(event.commit) : undefined;
    return facts ? [{ event, day: utcDay(facts.authored) }] : [];
  });
  return dated.reduce<(typeof dated)[number] | undefined>((first, each) => (first === undefined || each.day < first.day ? each : first), undefined);
}

const utcDay = (date: string): string => (Number.isNaN(Date.parse(date)) ? date.slice(0, 10) : new Date(date).toISOString().slice(0, 10));

function sinceText(incident: Incident, investigation: Investigation, { today }: NoteContext): string {
  const first = firstOf(incident, investigation);
  if (!first && incident.places.some(({ state }) => state === 'elsewhere')) return 'not known here: it is in another git repository';
  if (!first) return incident.exposure && incident.exposure.messages.length === 0 ? 'not committed' : 'not known';
  const facts = investigation.commits.get(first.event.commit);
  const days = Math.max(0, daysBetween(first.day, today));
  const least = first.event.isBoundary && investigation.clone?.shallow ? 'or earlier, ' : '';
  return `${first.day} (${least}${days === 1 ? '1 day' : `${days} days`}), commit ${code(first.event.commit.slice(0, 12))} by ${plain(facts?.author ?? '')}`;
}

const pushedWord = ({ pushed }: Incident): string => ({ yes: '**yes**', no: 'not that this clone knows', unknown: 'not known', nothing: 'no' })[pushed.state];

function pushedText({ pushed, exposure }: Incident): string {
  const tags = exposure?.refs.some(({ kind }) => kind === 'tag') ? ' Whether the tags were pushed is not known here: `git ls-remote --tags` tells.' : '';
  switch (pushed.state) {
    case 'yes':
      return `**yes**: ${some(pushed.refs.map(code), MOST_NAMES)}${pushed.since ? `, known there since ${utcDay(pushed.since.date)} (${plain(pushed.since.by)})` : ''}.`;
    case 'no':
      return `not that this clone knows: none of the ${pushed.refs === 1 ? 'one remote branch' : `${pushed.refs} remote branches`} that it has seen leads to it.${tags}`;
    case 'unknown':
      return `not known: ${plain(pushed.reason)}.${tags}`;
    default:
      return 'no: no commit holds it.';
  }
}

const KINDS: Record<Event['kind'], string> = {
  introduced: 'brought it in',
  said: 'has it in its message',
  moved: 'moved it',
  copied: 'copied it',
  merged: 'merged it',
  reduced: 'took it out of some files',
  removed: 'took it out',
  stashed: 'stashed it',
};

function timeline(events: readonly Event[], { commits, clone }: Investigation): string {
  const shown = events.length > MOST_EVENTS ? [...events.slice(0, MOST_EVENTS - 5), ...events.slice(-5)] : events;
  const rows = shown.map(({ kind, commit, paths, from, isBoundary }) => {
    const facts = commits.get(commit);
    const what = `${KINDS[kind]}${isBoundary && clone?.shallow ? ', or an older commit did' : ''}`;
    const files = `${from.length > 0 ? `${some(from.map(code), 2)} → ` : ''}${some(paths.map(code), 3)}`;
    const who =
      facts && `${plain(facts.author)} (${plain(facts.authorEmail)})${facts.committer === facts.author ? '' : `, committed by ${plain(facts.committer)}`}`;
    return [
      facts?.authored.slice(0, 16).replace('T', ' ') ?? '',
      `${code(commit.slice(0, 12))} ${plain((facts?.subject ?? '').slice(0, 60))}`,
      what,
      files,
      who ?? '',
    ];
  });
  const more = events.length > shown.length ? `\n\n${events.length - shown.length} more in between; \`--format json\` has all.` : '';
  return `${table(['When', 'Commit', 'What', 'Files', 'Who'], rows)}${more}`;
}

function containment({ incidents }: Investigation): string {
  const items = unique(incidents.map(({ leak }) => revokeText(leak)));
  return steps([
    ...items,
    'Put the new key where the program runs (secret store, deployment settings, CI secrets), never into a file of the repository, and restart what uses it. Where that takes time, make the new key first and revoke the old one as soon as it is in place; where the key is public, revoke first.',
    'Give the new key the least that it needs: one project, one service, an expiry date, and a limit on spending where the provider has one.',
    ...(incidents.some(({ pushed }) => pushed.state === 'yes' || pushed.state === 'unknown')
      ? ['Deleting the commit does not help: treat the key as known to others from the moment it was pushed.']
      : []),
    'Tell whoever answers for the account and for security.',
  ]);
}

function revokeText(leak: Leak): string {
  const { shape } = leak;
  if (!shape) return `Revoke the credential that ${code(leak.callee ?? 'the call')} is given, in the console of the service that it calls.`;
  if (shape.vendor === 'private')
    return 'Replace the key pair, and take the old public key out of everything that trusts it (`authorized_keys`, certificates, signing settings).';
  return `Revoke the ${plain(shape.vendor)} key: <${shape.revoke}>. Several keys may stand there: compare the last characters with those in the file, on your own screen.`;
}

function usageText({ shape }: Leak, { usagePages }: NoteContext): string {
  if (!shape || shape.vendor === 'private') return '';
  const page = usagePages[shape.vendor];
  return page
    ? `What the ${plain(shape.vendor)} account was used for: <${page.usage}>.`
    : `What the ${plain(shape.vendor)} account was used for: the usage or billing page of its console, from <${originOf(shape.revoke)}>.`;
}

const originOf = (url: string): string => /^https?:\/\/[^/]+/.exec(url)?.[0] ?? url;

function investigationText(investigation: Investigation, context: NoteContext): string {
  const { incidents, surroundings } = investigation;
  const days = incidents.flatMap((incident) => firstOf(incident, investigation)?.day ?? []).sort();
  const from = days[0] === undefined ? 'the day the key was made' : days[0];
  const items = [
    `The time to look at: from ${from} until the key was revoked${incidents.some(({ pushed }) => pushed.state === 'yes') ? ', above all from the day it was pushed' : ''}.`,
    ...unique(incidents.map(({ leak }) => usageText(leak, context)).filter(Boolean)).map(
      (text) => `${text} Look for calls, addresses, hours and amounts that are not yours, and export what the provider keeps only for a while.`,
    ),
    `What the key could read or change${incidents.some(({ leak }) => leak.shape?.ai) ? ': files, fine-tuned models, stored conversations, assistants, batch jobs' : ''}: look for what was made, changed or downloaded in that time, further keys above all.`,
    'Who could read the repository in that time: visibility, members, forks, deploy keys, apps, CI.',
    ...(surroundings.includes('actions') || surroundings.includes('ci') || surroundings.includes('gitlab-ci')
      ? ['Logs of CI: whether the key was printed, and who can read them.']
      : []),
    'How it came in: by hand, copied from an example, written by a coding assistant, from a notebook. That decides what keeps it from happening again.',
    'Whether people outside have to be told: personal data in prompts, files or logs that the key gave access to (data protection law sets short terms), contracts, the provider.',
  ];
  return list(items);
}

function recovery({ incidents }: Investigation): string {
  return list([
    'The program runs with the new key, and the old one is refused: try it once from a shell that keeps no history.',
    'Nothing is left: `ai-lint incident --key-in-history` finds no key in files, commits, tags and stashes.',
    'A hook and CI look at every change: `ai-lint hook install`, and `ai-lint --preset secrets` in CI. Switch on the push protection of the host.',
    'Keys are changed every 30 days: the rule `stale-api-key` tells of those in files that are older, a secret store can do it by itself.',
    ...(incidents.some(({ places }) => places.some(({ state }) => state === 'ignored' || state === 'untracked'))
      ? [
          'Files that git does not know still leave the machine: in archives, images (`.dockerignore`) and packages (`.npmignore`). Keep secrets out of the project folder.',
        ]
      : []),
    'What was learned is written down here, with a date on which somebody looks whether it is done.',
  ]);
}

function checklist(investigation: Investigation, context: NoteContext): string {
  const { incidents, clone } = investigation;
  const rewrite = rewriteOf(investigation);
  const items = [
    ...unique(incidents.map(({ leak }) => `Revoked: ${plain(kindOf(leak))} (${code(leak.fingerprint)})`)),
    'New key in place, with least rights and a limit',
    ...unique(
      incidents.flatMap(({ leak }) =>
        leak.shape && leak.shape.vendor !== 'private' ? [`Usage of the ${plain(leak.shape.vendor)} account looked through${usageLink(leak, context)}`] : [],
      ),
    ),
    'Access in that time looked through (members, forks, CI)',
    'People told who must be told',
    'Key taken out of the files',
    ...(rewrite.stashes.length > 0 ? [`Stashes dropped (${rewrite.stashes.length})`] : []),
    ...(rewrite.needed ? ['History rewritten, or decided not to, with the reason'] : []),
    ...(rewrite.needed && rewrite.pushed ? ['Pushed, everybody has cloned again, forks and the host are dealt with'] : []),
    'CI logs, artifacts, caches, images, packages and backups dealt with',
    ...(clone?.superproject === undefined ? [] : ['The repository around this submodule points to the new commit']),
    '`ai-lint incident --key-in-history` finds nothing',
    'Hook, CI and push protection in place',
    'Cause and lessons written down',
  ];
  return table(
    ['Done', 'Step', 'Owner', 'Due', 'Done on'],
    items.map((item) => ['☐', item, '', '', '']),
  );
}

const usageLink = ({ shape }: Leak, { usagePages }: NoteContext): string => {
  const page = shape && usagePages[shape.vendor];
  return page ? ` (<${page.usage}>)` : '';
};

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
