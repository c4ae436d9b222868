/**
 * What a call that checks its argument against a schema proves: `if (!validate(data)) throw …`, `assert(schema, data)`. Of the value that was
 * checked and of what the file reads off it: closed where the schema closes it, else checked.
 */
import type { Segment } from '../binding/path';
import { camel } from '../binding/path';
import { ALLOWLIST } from './barriers';
import type { Calls } from './calls';
import type { Effect } from './effects';
import type { NodeId } from './graph';
import { fileOf, makeRef, nodeOf, type SiteRef } from './program';
import { isClosed, isGiven, SCHEMA_CHECKED, validatorsOf } from './schema';

/** @param throws the call returned; otherwise it was true as a condition. @returns values of the call's file */
export function provenBySchema(calls: Calls, site: SiteRef, throws: boolean): Effect[] {
  const found: Effect[] = [];
  const file = fileOf(site);
  for (const entry of calls.target(site).entries)
    for (const validated of entry.validates) {
      if (validated.throws !== throws || (validated.data.root.kind !== 'positional' && validated.data.root.kind !== 'named')) continue;
      if (!calls.program.speaksOf(validated, file)) continue;
      calls.used.add(entry.key);
      const schemas = validatorsOf(calls, site, validated);
      for (const place of calls.places(site, validated.data))
        if (fileOf(place.ref) === file && place.segments.length === 0)
          for (const { node, way } of readOff(calls, file, nodeOf(place.ref))) {
            if (schemas.some((schema) => isClosed(calls, schema, way))) found.push({ node, barriers: ALLOWLIST });
            else if (isGiven(calls, schemas)) found.push({ node, barriers: SCHEMA_CHECKED });
          }
    }
  return found;
}

/** A value and every member and element of it that the file reads, with the way to it. */
function readOff(calls: Calls, file: number, base: NodeId): { node: NodeId; way: Segment[] }[] {
  const { program } = calls;
  const found: { node: NodeId; way: Segment[] }[] = [];
  program.files[file]?.nodes.forEach((_, node) => {
    const way: Segment[] = [];
    for (let at = node; way.length < 8; ) {
      if (at === base) {
        found.push({ node, way });
        return;
      }
      const value = program.node(makeRef(file, at));
      if (value.op === 'member') way.unshift({ kind: 'prop', name: camel(value.name) });
      else if (value.op === 'elem') way.unshift({ kind: 'elem' });
      else if (value.op !== 'refine') return;
      at = value.base;
    }
  });
  return found;
}
