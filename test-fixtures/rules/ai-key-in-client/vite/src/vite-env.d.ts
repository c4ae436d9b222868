interface ImportMetaEnv {
  readonly VITE_OPENAI_API_KEY: string; // ok: ai-key-in-client
}
