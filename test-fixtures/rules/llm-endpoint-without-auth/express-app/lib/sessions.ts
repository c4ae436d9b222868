const sessions = new Map<string, { user: string }>();
export const findSession = async (id: string) => sessions.get(id);
