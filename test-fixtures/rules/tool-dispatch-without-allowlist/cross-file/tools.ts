export const read = (args: { key: string }) => `value of ${args.key}`;
export const write = (args: { key: string; value: string }) => `${args.key} = ${args.value}`;
