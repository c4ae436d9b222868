// LanceDB for JavaScript, and its forerunner.
import * as lancedb from '@lancedb/lancedb';
import { connect } from 'vectordb';

const words = process.argv[2] as string;

export async function find(vector: number[]) {
  const db = await lancedb.connect('data');
  const table = await db.openTable('pages');
  const rows = await table.search(vector).limit(3).where(`kind = '${words}'`).toArray(); // flow: untrusted-input -> sql
  eval(rows[0].text); // flow: retrieved-content -> code
  await table.search(words).limit(3).toArray();
  eval(await table.vectorSearch(vector).filter('id > 0').toArrow()); // flow: retrieved-content -> code
  await table.delete(`kind = '${words}'`); // flow: untrusted-input -> sql
  await table.update({ where: words, values: { kind: words } }); // flow: untrusted-input -> sql
  eval(await table.countRows(words)); // flow: untrusted-input -> sql
}

export async function older(vector: number[]) {
  const table = await (await connect('data')).openTable('pages');
  for (const row of await table.search(vector).limit(3).execute()) eval(row.text); // flow: retrieved-content -> code
}

const query = { search: (text: string) => ({ where: (given: string) => [given, text] }) };
eval(query.search('b').where('a')[1]); // noflow
