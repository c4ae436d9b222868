import NextAuth from 'next-auth';

export const { auth, handlers } = NextAuth({ providers: [] });

/** Throws for strangers. */
export async function userOrThrow() {
  const session = await auth();
  if (!session?.user) throw new Error('nobody');
  return session.user;
}

export function withUser(handler: (req: Request, user: unknown) => Promise<Response>) {
  return async (req: Request) => {
    const session = await auth();
    if (!session) return new Response(null, { status: 401 });
    return handler(req, session.user);
  };
}
