export const key = process.env.NEXT_PUBLIC_GEMINI_API_KEY; // expect: ai-key-in-client "`pages/legacy.tsx` is a page"
export default () => <p>{key}</p>;
