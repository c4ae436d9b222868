'use client';

import { ask } from '../lib/ask';
import type { Settings } from '../lib/settings';
import { save } from './actions';

export function Chat({ settings }: { settings: Settings }) {
  return <button onClick={async () => save(await ask(settings.question))}>Ask</button>;
}
