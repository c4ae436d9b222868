import { execSync } from 'node:child_process';

export interface Notifier {
  notify(text: string): void;
}

export class Bell implements Notifier {
  notify(text: string) {
    execSync(`notify-send ${text}`); // ok: llm-output-to-shell
  }
}
