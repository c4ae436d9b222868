import { Chat } from './chat';

export default function Page() {
  return <Chat model={process.env.NEXT_PUBLIC_OPENAI_API_KEY} />; // ok: ai-key-in-client
}
