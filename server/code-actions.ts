/**
 * What the editor offers at a finding: its fixes, all fixes of its rule in the file, a comment that keeps it quiet, and its path;
 * and, as a source action, all safe fixes of a file. What takes long is worked out when it is chosen, where the client can wait for that.
 */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Edit, Finding, Fix, Rule } from '../engine/index';
import type { Fixer } from '../fixes/fixer';
import { diagnosticOf, isIn, rangeOf, touches, uriAt } from './diagnostics';
import { fixAll } from './fix-all';
import { isAboutKeys } from './incident';
import type { Entry } from './known';
import { type FindingPlace, INCIDENT_COMMAND, SHOW_PATH_COMMAND } from './protocol';
import type { Session } from './session';
import { suppressionEdit } from './suppression';
import { type EditAbilities, type Texts, textsOf } from './texts';
import { keyOf } from './watched';

export interface ActionAbilities extends EditAbilities {
  /** The client asks for an action's edit when it is chosen. */
  resolve: boolean;
  /** The client has the command. */
  showPath: boolean;
}

export interface ActionContext {
  session: Session;
  rules: readonly Rule[];
  /** Loaded when it is first needed. */
  fixer: () => Promise<Fixer>;
  versionOf: (uri: string) => number | undefined;
  /** The notebook that a cell is of; the address itself for anything else. */
  documentOf: (uri: string) => string;
  abilities: () => ActionAbilities;
}

/** The kind of "fix all" that an editor may run on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.ai-lint`;

/** Kept by the client for `resolveCodeAction`. */
interface Postponed {
  uri: string;
  /** Of one rule, with fixes that need review too; without it all rules and safe fixes only. */
  ruleId?: string;
}

export async function codeActions(context: ActionContext, params: CodeActionParams, isCancelled: () => boolean): Promise<CodeAction[]> {
  const asked = params.textDocument.uri;
  const uri = context.documentOf(asked);
  const { only } = params.context;
  const isWanted = (kind: string) => !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  await context.session.settled(uri);
  const entry = context.session.known.get(keyOf(uri));
  if (!entry || isCancelled()) return [];
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix)) {
    const here = entry.findings
      .filter(({ location }) => isIn(asked, location, entry.addresses))
      .filter((finding) => touches(rangeOf(finding.location, entry.addresses), params.range));
    for (const finding of here) actions.push(...(await fixesOf(context, uri, entry, finding)));
    for (const ruleId of new Set(here.map((finding) => finding.ruleId))) actions.push(...(await fixesOfRule(context, uri, entry, ruleId, isCancelled)));
    for (const finding of here)
      actions.push(...suppression(context, uri, entry, finding), ...pathOf(context, entry, finding, uriAt(finding.location, entry.addresses)));
    for (const finding of here.filter(({ location }, index) => here.findIndex((other) => other.location.start === location.start) === index))
      actions.push(...incidentOf(context, entry, finding, uriAt(finding.location, entry.addresses)));
  }
  // only when asked for: as part of every menu it would have to be worked out at every movement of the cursor
  if (only && isWanted(FIX_ALL) && entry.findings.some((finding) => hasFixes(context, finding.ruleId)))
    actions.push(...(await postponed(context, { title: 'Fix all that is safe to fix (ai-lint)', kind: FIX_ALL }, { uri }, isCancelled)));
  return isCancelled() ? [] : actions;
}

/** @returns the action with its edit; as it is when there is nothing to do (any more) */
export async function resolveCodeAction(context: ActionContext, action: CodeAction, isCancelled: () => boolean): Promise<CodeAction> {
  const data = action.data as Postponed | undefined;
  if (typeof data?.uri !== 'string') return action;
  const { uri, ruleId } = data;
  await context.session.settled(uri);
  const key = keyOf(uri);
  const entry = context.session.known.get(key);
  if (!entry) return action;
  const texts = textsIn(context, key, entry);
  const edits = await fixAll({
    findings: entry.findings,
    fixer: await context.fixer(),
    isAsked: (finding) => ruleId === undefined || finding.ruleId === ruleId,
    choose: (fixes) => fixes.find((fix) => fix.safety === 'safe') ?? (ruleId === undefined ? undefined : fixes[0]),
    read: texts.read,
    recheck: (changed) => context.session.recheck(key, changed),
    isCancelled,
  });
  const edit = edits.length > 0 ? texts.workspaceEdit(edits, context.abilities()) : undefined;
  return edit ? { ...action, edit } : action;
}

async function fixesOf(context: ActionContext, uri: string, entry: Entry, finding: Finding): Promise<CodeAction[]> {
  if (!hasFixes(context, finding.ruleId)) return [];
  const texts = textsIn(context, keyOf(uri), entry);
  const fixes = await (await context.fixer()).fixesFor(finding, texts.read);
  return fixes.flatMap((fix, index): CodeAction[] => {
    const edit = texts.workspaceEdit(fix.edits, context.abilities());
    const isBest = index === 0 && fix.safety === 'safe';
    return edit
      ? [
          {
            title: titleOf(fix),
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnosticOf(finding, entry.addresses)],
            edit,
            ...(isBest ? { isPreferred: true } : {}),
          },
        ]
      : [];
  });
}

const titleOf = (fix: Fix) => (fix.safety === 'safe' ? fix.title : `${fix.title} (needs review)`);

async function fixesOfRule(context: ActionContext, uri: string, entry: Entry, ruleId: string, isCancelled: () => boolean): Promise<CodeAction[]> {
  const count = entry.findings.filter((finding) => finding.ruleId === ruleId).length;
  if (count < 2 || !hasFixes(context, ruleId)) return [];
  const title = `Fix all ${count} findings of ${ruleId} in this file`;
  return postponed(context, { title, kind: CodeActionKind.QuickFix }, { uri, ruleId }, isCancelled);
}

async function postponed(context: ActionContext, action: CodeAction, data: Postponed, isCancelled: () => boolean): Promise<CodeAction[]> {
  if (context.abilities().resolve) return [{ ...action, data }];
  const { data: _, ...resolved } = await resolveCodeAction(context, { ...action, data }, isCancelled);
  return resolved.edit ? [resolved] : [];
}

function suppression(context: ActionContext, uri: string, entry: Entry, finding: Finding): CodeAction[] {
  const texts = textsIn(context, keyOf(uri), entry);
  const edit: Edit | undefined = suppressionEdit(finding, texts.read(finding.location.path) ?? '');
  const changes = edit && texts.workspaceEdit([edit], context.abilities());
  if (!changes) return [];
  const title = `Keep ${finding.ruleId} quiet here, with a reason`;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(finding, entry.addresses)], edit: changes }];
}

function pathOf(context: ActionContext, entry: Entry, finding: Finding, uri: string): CodeAction[] {
  if (!context.abilities().showPath || finding.origins.length === 0) return [];
  const title = 'Show the path from source to sink';
  const place: FindingPlace = { uri, range: rangeOf(finding.location, entry.addresses), ruleId: finding.ruleId };
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, entry.addresses)],
      command: { title, command: SHOW_PATH_COMMAND, arguments: [place] },
    },
  ];
}

/** At a key that somebody can read: what has to be done about it is more than a fix of the line. */
function incidentOf(context: ActionContext, entry: Entry, finding: Finding, uri: string): CodeAction[] {
  if (!context.abilities().showPath || entry.root === undefined || !isAboutKeys(context.rules, finding)) return [];
  const title = 'Write incident note…';
  const place: FindingPlace = { uri, range: rangeOf(finding.location, entry.addresses), ruleId: finding.ruleId };
  const command = { title, command: INCIDENT_COMMAND, arguments: [place] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(finding, entry.addresses)], command }];
}

const hasFixes = ({ rules }: ActionContext, ruleId: string) => (rules.find(({ id }) => id === ruleId)?.fixes?.length ?? 0) > 0;

function textsIn({ session, versionOf }: ActionContext, key: string, entry: Entry): Texts {
  return textsOf(key, entry, session.open, versionOf);
}
