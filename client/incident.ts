/** "Write incident note…": asks the server for the note on a leaked key and opens it as a new document, which is nowhere until it is saved. */
import { window, workspace } from 'vscode';
import { type FindingPlace, INCIDENT_NOTE, type IncidentNote, type WorkspaceFinding } from '../server/protocol';
import type { Server } from './server';
import { findingAsked } from './show-path';

/** @param asked the place of a finding, or a node of the findings view; without it the finding at the cursor is taken. */
export async function writeIncidentNote(server: Server, findings: readonly WorkspaceFinding[], asked: unknown): Promise<void> {
  const finding = findingAsked(findings, asked);
  const place: FindingPlace | undefined = finding && { uri: finding.uri, range: finding.range, ruleId: finding.ruleId };
  const note = place && (await server.request<IncidentNote | null>(INCIDENT_NOTE, place));
  if (!note) {
    void window.showInformationMessage('ai-lint: there is no leaked key at the cursor.');
    return;
  }
  const document = await workspace.openTextDocument({ language: 'markdown', content: note.markdown });
  await window.showTextDocument(document);
}
