import { Html } from './Html';
import { useAnswer } from './use-answer';

export function Answer({ question }: { question: string }) {
  const { answer, ask } = useAnswer(question);
  return (
    <section onClick={ask}>
      <Html source={answer} />
      <Html source="<b>constant</b>" />
    </section>
  );
}
