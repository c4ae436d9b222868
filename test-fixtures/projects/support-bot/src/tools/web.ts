const MAX_LENGTH = 20_000;

export async function readPage(url: string) {
  const response = await fetch(url, { headers: { accept: 'text/html' } }); // expect: llm-output-to-url
  const text = await response.text();
  return { status: response.status, text: text.slice(0, MAX_LENGTH) };
}
