import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server';

const isOpen = createRouteMatcher(['/', '/api/open(.*)']);

export default clerkMiddleware(async (auth, request) => {
  if (!isOpen(request)) await auth.protect();
});

export const config = { matcher: ['/((?!_next|.*\\..*).*)', '/(api|trpc)(.*)'] };
