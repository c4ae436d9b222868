export const key = process.env.EXPO_PUBLIC_ANTHROPIC_API_KEY; // expect: ai-key-in-client "Expo"
