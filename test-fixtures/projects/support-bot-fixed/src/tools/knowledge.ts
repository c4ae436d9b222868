import { readFile } from 'node:fs/promises';
import path from 'node:path';

const ARTICLES = path.resolve('articles');

export async function readArticle({ slug }: { slug: string }) {
  const file = path.resolve(ARTICLES, `${slug}.md`);
  if (!file.startsWith(ARTICLES + path.sep)) throw new Error('There is no such article');
  return { article: await readFile(file, 'utf8') }; // ok: llm-output-to-path
}
