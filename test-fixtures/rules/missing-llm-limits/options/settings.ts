export const settings = { max_tokens: 200 };
