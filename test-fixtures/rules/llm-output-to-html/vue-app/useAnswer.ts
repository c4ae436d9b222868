// A composable: the refs it returns are unwrapped in the template of whoever uses it.
import { generateText } from 'ai';
import { ref } from 'vue';

export function useAnswer() {
  const answer = ref('');
  const error = ref('');
  async function ask(question: string) {
    const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question }); // source: llm-output-to-html
    answer.value = text;
  }
  return { answer, error, ask };
}
