import { generateText } from 'ai';
import { ask } from './actions';

export default function Page({ id }: { id: string }) {
  async function rename(formData: FormData) {
    'use server';
    await generateText({ model: 'openai/gpt-4o', system: `Rename to ${formData.get('name')}.`, prompt: 'Go' }); // expect: untrusted-input-in-system-prompt
  }

  async function helper(name: string) {
    await generateText({ model: 'openai/gpt-4o', system: `Rename to ${name}.`, prompt: id }); // ok: untrusted-input-in-system-prompt
  }

  return (
    <form action={ask.bind(null, 'assistant')}>
      <button type="submit" formAction={rename} onClick={() => helper('x')} />
    </form>
  );
}
