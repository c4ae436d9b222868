export const getServerSideProps = async () => ({ props: { answered: Boolean(process.env.NEXT_PUBLIC_GEMINI_API_KEY) } }); // ok: ai-key-in-client
export default ({ answered }: { answered: boolean }) => <p>{answered}</p>;
