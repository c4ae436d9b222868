export const key = process.env.EXPO_PUBLIC_ANTHROPIC_API_KEY; // ok: ai-key-in-client
