import { promises as fs } from 'node:fs';
import { join, resolve, sep } from 'node:path';

export class NoteStore {
  constructor(private readonly folder: string) {}

  async read(name: string) {
    return fs.readFile(join(this.folder, name), 'utf8'); // expect: llm-output-to-path
  }

  async write(note: { name: string; body: string }) {
    await fs.writeFile(this.locate(note.name), note.body); // ok: llm-output-to-path
  }

  remove = async ({ name }: { name: string }) => {
    await fs.unlink(`${this.folder}/${name}`); // expect: llm-output-to-path
  };

  private locate(name: string) {
    const base = resolve(this.folder);
    const full = resolve(base, name);
    if (!full.startsWith(base + sep)) throw new Error(`${name} is outside of ${base}`);
    return full;
  }
}
