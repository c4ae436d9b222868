export const jokePrompt = (about: string) => `Tell a clean joke about ${about}. Never insult anyone.`;
