const RULES = 'Be short.';

export const systemPrompt = (shop: { name: string }) => `You are the assistant of ${shop.name}. ${RULES}`;
