export const key = '{{key:openai}}'; // fix: none
export const mode = import.meta.env.MODE;
