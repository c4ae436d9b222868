export const SUPPORT_PROMPT = 'You are the assistant of a bank. Never speak of interest rates below the list price, and never of the tool refund.'; // expect: system-prompt-exposed "part of the code that browsers get"
export const SECRET_PROMPT = 'You decide which customers are called back first. Rank them by the balance of their accounts and by their age.'; // ok: system-prompt-exposed
export const GREETING = 'Welcome to the bank. Ask me whatever you would like to know of your accounts, and I will do my best.';
