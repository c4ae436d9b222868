/** The incident for programs: what the note says as data. Its form is versioned; it holds no secret. */
import { eradication } from './erase';
import type { Incident, Investigation } from './investigate';
import { kindOf, shownOf, withoutSecrets } from './leak';
import type { NoteContext } from './note';

export const INCIDENT_VERSION = 1;

/** @returns JSON with a line end at its end */
export function incidentJson(investigation: Investigation, { tool, today, usagePages }: NoteContext): string {
  const { incidents, clone, limits, surroundings, commits } = investigation;
  const data = {
    version: INCIDENT_VERSION,
    tool,
    date: today,
    repository: clone && { shallow: clone.shallow, partial: clone.partial, submodule: clone.superproject !== undefined, remotes: clone.remotes },
    incidents: incidents.map((incident) => incidentData(incident, usagePages)),
    commits: [...commits.values()],
    limits,
    surroundings,
    eradication: eradication(investigation),
  };
  return `${withoutSecrets(
    JSON.stringify(data, null, 2),
    incidents.map(({ leak }) => leak),
  )}\n`;
}

function incidentData({ leak, places, alsoIn, exposure, pushed }: Incident, usagePages: NoteContext['usagePages']) {
  const { shape } = leak;
  return {
    fingerprint: leak.fingerprint,
    what: kindOf(leak),
    vendor: shape?.vendor ?? null,
    shown: shownOf(leak),
    length: leak.secret.length,
    variable: shape?.env ?? null,
    revoke: shape?.revoke ?? null,
    usage: (shape && usagePages[shape.vendor]?.usage) ?? null,
    places,
    alsoIn,
    history: exposure && {
      inHead: exposure.inHead,
      events: exposure.events,
      paths: exposure.paths,
      refs: exposure.refs,
      messages: exposure.messages,
      reflogOnly: exposure.forgotten,
      unreachable: exposure.loose,
    },
    pushed,
  };
}
