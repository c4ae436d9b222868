export const key = process.env.REACT_APP_OPENAI_API_KEY; // expect: ai-key-in-client "Create React App"
