const counts = new Map<string, number>();

export function refusalOf(key: string): Response | undefined {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  if (count > 100) return new Response('later', { status: 429 });
  return undefined;
}
