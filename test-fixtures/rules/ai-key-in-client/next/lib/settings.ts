export interface Settings {
  question: string;
}
export const key = process.env.NEXT_PUBLIC_OPENAI_API_KEY; // ok: ai-key-in-client
