/**
 * What the server has found in the workspace, as last told. Asks again when the server says that it changed, one question at a
 * time: what changes while an answer is under way is asked for once more afterwards.
 */
import { type Disposable, type Event, EventEmitter } from 'vscode';
import { FINDINGS, type WorkspaceFinding } from '../server/protocol';
import type { Server } from './server';

export interface Findings extends Disposable {
  all(): readonly WorkspaceFinding[];
  onChange: Event<void>;
}

/** @param log takes what went wrong while asking; the findings stay as they were. */
export function createFindings(server: Pick<Server, 'request' | 'onFindingsChanged'>, log: (message: string) => void): Findings {
  const changed = new EventEmitter<void>();
  let findings: readonly WorkspaceFinding[] = [];
  let asking = false;
  let askAgain = false;

  async function ask(): Promise<void> {
    askAgain = asking;
    if (asking) return;
    asking = true;
    try {
      findings = (await server.request<WorkspaceFinding[]>(FINDINGS)) ?? [];
      changed.fire();
    } catch (error) {
      log(`The findings could not be read: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      asking = false;
    }
    if (askAgain) await ask();
  }

  const subscription = server.onFindingsChanged(() => void ask());
  return {
    all: () => findings,
    onChange: changed.event,
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}
