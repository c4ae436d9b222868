export const readBody = (name: string): string => `echo ${name}`;
export const getQuery = (name: string): string => `echo ${name}`;
