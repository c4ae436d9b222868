const more: Record<string, () => string> = { date: () => 'today' };

export const table: Record<string, () => string> = { time: () => 'noon' };
export const spread: Record<string, () => string> = { ...more, time: () => 'noon' };
