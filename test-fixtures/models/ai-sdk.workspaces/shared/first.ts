export const first = <T>(list: readonly T[]): T => list[0];
