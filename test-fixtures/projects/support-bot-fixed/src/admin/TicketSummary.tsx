import { llm } from '../llm/client.js';
import { SUMMARY } from '../prompts.js';
import { ticketLines } from '../tools/orders.js';
import { Markdown } from './Markdown.js';

/** Server component of the back office: what a colleague sees before taking over. */
export async function TicketSummary({ ticketId }: { ticketId: string }) {
  const lines = await ticketLines(ticketId);
  const summary = await llm.ask(SUMMARY, lines.map((line) => `${line.author}: ${line.text}`).join('\n'));
  return (
    <section className="summary">
      <h2>Ticket {ticketId}</h2>
      <Markdown text={summary} />
      <footer>{lines.length} lines</footer>
    </section>
  );
}
