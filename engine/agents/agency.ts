/**
 * Agents whose tools together bring private data, text that strangers write, and a way out: whoever writes the text can have the data sent. Each agent and each call
 * of a model with tools is looked at by itself.
 */
import { fileOf } from '../dataflow/program';
import type { AgentPower, Power } from '../define';
import { holderOf, type Tools } from '../estate/tools';
import type { View } from '../estate/view';
import type { Binding } from './bound';
import type { PowerUse } from './powers';
import type { AgentInput, AgentIssue } from './types';

interface Given {
  view: View;
  tools: Tools;
  powers: ReadonlyMap<string, PowerUse[]>;
  bindings: readonly Binding[];
}

export function tooMuchAgency({ lineAt }: AgentInput, { view, tools, powers, bindings }: Given): AgentIssue<'agency'>[] {
  const { program } = view;
  const byId = new Map(tools.all.map((tool) => [tool.id, tool]));
  return bindings.flatMap(({ site, ids, ready }): AgentIssue<'agency'>[] => {
    const brings = (wanted: Power): AgentPower[] => [
      ...ids.flatMap((id): AgentPower[] => {
        const use = powers.get(id)?.find(({ power }) => power === wanted);
        if (!use) return [];
        const file = fileOf(use.site);
        const { calleeStart, calleeEnd, start } = program.site(use.site);
        return [
          {
            tool: byId.get(id)?.name ?? 'a tool',
            by: { text: view.code(file, calleeStart, calleeEnd, 50), path: view.pathOf(file), line: lineAt(file, start) },
          },
        ];
      }),
      ...ready.filter((each) => each.powers.includes(wanted)).map(({ name }): AgentPower => ({ tool: name, by: undefined })),
    ];
    const untrusted = brings('reads-untrusted')[0];
    // that a page may be fetched is no leak of what the same tool brings
    const held = brings('reads-private')[0];
    const outbound = brings('sends-out')[0] ?? brings('messages')[0];
    if (!untrusted || !held || !outbound) return [];
    const { calleeStart: start, calleeEnd: end, fn } = program.site(site);
    const file = fileOf(site);
    const agent = holderOf(view, site) ?? view.code(file, start, end, 40);
    return [{ file, start, end, fn, identity: [agent], context: { agent, private: held, untrusted, outbound } }];
  });
}
