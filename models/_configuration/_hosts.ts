/** Addresses and names: what lies on the machine or its own network, and what is only an example. */

/** Names that never leave the machine or its own network (RFC 6761, 6762, 8375, Kubernetes), documentation's names and placeholders. */
const OWN =
  /^(?:[^.]+|127\..*|0\.0\.0\.0|10\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\..*|\[.*|.*\.(?:localhost|local|internal|intranet|lan|corp|home\.arpa|home|svc|test|example|invalid|ts\.net|cluster\.local)|.*\bexample\b.*|.*(?:your|my)[-_]?(?:server|domain|host|company|ip|api|org)\b.*|(?:192\.0\.2|198\.51\.100|203\.0\.113)\..*|\d+\.\d+\.\d+\.x+|x+\.x+\..*)$/i;

/** @returns the host of an address; undefined for none, and where a variable stands in it */
export function hostOf(address: string): string | undefined {
  const host = /^[a-z][a-z+]*:\/\/(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s"']+)/i.exec(address.trim())?.[1];
  return host === undefined || /[{}<>$%*]/.test(host) ? undefined : host;
}

export const isOwnNetwork = (host: string): boolean => OWN.test(host);

/** @returns the host of an http address on a public network */
export function plainHost(address: string): string | undefined {
  const host = /^http:\/\//i.test(address.trim()) ? hostOf(address) : undefined;
  return host === undefined || isOwnNetwork(host) ? undefined : host;
}
