/**
 * Where vendors show what their keys were used for, by vendor as in the tables of keys; loaded for incident notes only. A vendor is here when its own
 * documentation names the page; for all others a note names the console in words.
 */

interface UsagePage {
  usage: string;
  /** The vendor's page that names it, and when it was looked up (ISO date). */
  source: string;
  date: string;
}

const page = (usage: string, source: string): UsagePage => ({ usage, source, date: '2026-11-22' });

const AWS = page(
  'https://console.aws.amazon.com/cloudtrail/',
  'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-console.html',
);

export const usagePages: Readonly<Record<string, UsagePage>> = {
  OpenAI: page('https://platform.openai.com/usage', 'https://developers.openai.com/api/docs/changelog'),
  Anthropic: page('https://platform.claude.com/usage', 'https://code.claude.com/docs/en/costs'),
  'Google AI': page('https://aistudio.google.com/usage', 'https://ai.google.dev/gemini-api/docs/billing'),
  'Hugging Face': page('https://huggingface.co/settings/inference-providers/overview', 'https://huggingface.co/docs/inference-providers/pricing'),
  OpenRouter: page('https://openrouter.ai/activity', 'https://openrouter.ai/docs/guides/features/activity'),
  LangSmith: page('https://smith.langchain.com/settings/payments', 'https://docs.langchain.com/langsmith/billing'),
  'Amazon Bedrock': AWS,
  AWS,
  GitHub: page(
    'https://github.com/settings/security-log',
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/reviewing-your-security-log',
  ),
  Stripe: page('https://dashboard.stripe.com/logs', 'https://docs.stripe.com/development/dashboard/request-logs'),
};
