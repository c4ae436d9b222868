import { llm } from '../llm/client.js';
import { summaryPrompt } from '../prompts.js';
import { ticketLines } from '../tools/orders.js';
import { Markdown } from './Markdown.js';

/** Server component of the back office: what a colleague sees before taking over. */
export async function TicketSummary({ ticketId }: { ticketId: string }) {
  const lines = await ticketLines(ticketId);
  const summary = await llm.ask(summaryPrompt(lines.map((line) => `${line.author}: ${line.text}`)));
  return (
    <section className="summary">
      <h2>Ticket {ticketId}</h2>
      <Markdown text={summary} />
      <footer>{lines.length} lines</footer>
    </section>
  );
}
