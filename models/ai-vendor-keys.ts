/**
 * How the keys of AI providers look: prefix, exact pattern, where to revoke. A table and no more; it holds no key. Vendors
 * whose keys are plain random text (Mistral, Cohere, Azure OpenAI, AI21) are absent: their keys are found where a literal
 * reaches a credential argument.
 */
import { defineModel, type KeyShape } from '../engine/define';

const LOOKED_UP = '2026-11-22';
const BETTERLEAKS = 'betterleaks config/betterleaks.toml (2026-07-23)';

/** Eight characters that stand in the middle of every OpenAI key: base64 of "OpenAI". */
const OPENAI_MARK = btoa('OpenAI');

const openai = (prefix: string, revoke: string, env = 'OPENAI_API_KEY'): KeyShape => ({
  vendor: 'OpenAI',
  env,
  prefix,
  pattern: new RegExp(`^${prefix}[A-Za-z0-9_-]{20,100}${OPENAI_MARK}[A-Za-z0-9_-]{20,100}$`),
  source: `trufflehog pkg/detectors/openai/openai.go; ${BETTERLEAKS}`,
  date: LOOKED_UP,
  revoke,
});

const anthropic = (prefix: string, revoke: string, env: string): KeyShape => ({
  vendor: 'Anthropic',
  env,
  prefix,
  pattern: new RegExp(`^${prefix}[A-Za-z0-9_-]{93}AA$`),
  source: `gitleaks config/gitleaks.toml; ${BETTERLEAKS}`,
  date: LOOKED_UP,
  revoke,
});

/** Amazon Bedrock's long-lived keys are base64 of a text that begins with the words "BedrockAPIKey-". */
function isBedrockKey(key: string): boolean {
  try {
    return atob(key.slice(4, 24)).startsWith('BedrockAPIKey-');
  } catch {
    return false;
  }
}

export default defineModel({
  sdk: 'ai-vendor-keys',
  title: 'API keys of AI providers',
  docs: 'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
  packages: {},
  keys: [
    {
      ...openai('sk-', 'https://platform.openai.com/api-keys'),
      pattern: new RegExp(`^sk-[A-Za-z0-9]{20}${OPENAI_MARK}[A-Za-z0-9]{20}$`),
    },
    openai('sk-proj-', 'https://platform.openai.com/api-keys'),
    openai('sk-svcacct-', 'https://platform.openai.com/api-keys'),
    openai('sk-service-', 'https://platform.openai.com/api-keys'),
    openai('sk-admin-', 'https://platform.openai.com/settings/organization/admin-keys', 'OPENAI_ADMIN_KEY'),
    anthropic('sk-ant-api03-', 'https://console.anthropic.com/settings/keys', 'ANTHROPIC_API_KEY'),
    anthropic('sk-ant-admin01-', 'https://console.anthropic.com/settings/admin-keys', 'ANTHROPIC_ADMIN_KEY'),
    {
      vendor: 'Google AI',
      env: 'GEMINI_API_KEY',
      prefix: 'AIza',
      pattern: /^AIza[A-Za-z0-9_-]{35}$/,
      // The same shape serves Maps and Firebase, where keys in web pages are meant to be public.
      context: [
        'gemini',
        'generativelanguage',
        'generativeai',
        'generative_ai',
        'genai',
        'palm',
        'makersuite',
        'aistudio',
        'ai_studio',
        'google_ai',
        'googleai',
      ],
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://aistudio.google.com/app/apikey',
    },
    {
      vendor: 'Google AI',
      env: 'GEMINI_API_KEY',
      prefix: 'AQ.Ab8RN6',
      pattern: /^AQ\.Ab8RN6[A-Za-z0-9_-]{44}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://aistudio.google.com/app/apikey',
    },
    {
      vendor: 'Hugging Face',
      env: 'HF_TOKEN',
      prefix: 'hf_',
      pattern: /^hf_[A-Za-z]{34}$/,
      source: `gitleaks config/gitleaks.toml; ${BETTERLEAKS}`,
      date: LOOKED_UP,
      revoke: 'https://huggingface.co/settings/tokens',
    },
    {
      vendor: 'Hugging Face',
      env: 'HF_TOKEN',
      prefix: 'api_org_',
      pattern: /^api_org_[A-Za-z]{34}$/,
      source: `gitleaks config/gitleaks.toml; ${BETTERLEAKS}`,
      date: LOOKED_UP,
      revoke: 'https://huggingface.co/settings/tokens',
    },
    {
      vendor: 'Groq',
      env: 'GROQ_API_KEY',
      prefix: 'gsk_',
      pattern: /^gsk_[A-Za-z0-9]{52}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://console.groq.com/keys',
    },
    {
      vendor: 'xAI',
      env: 'XAI_API_KEY',
      prefix: 'xai-',
      pattern: /^xai-[A-Za-z0-9_-]{70,120}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://console.x.ai',
    },
    {
      vendor: 'Perplexity',
      env: 'PERPLEXITY_API_KEY',
      prefix: 'pplx-',
      pattern: /^pplx-[A-Za-z0-9]{48}$/,
      source: `gitleaks config/gitleaks.toml; ${BETTERLEAKS}`,
      date: LOOKED_UP,
      revoke: 'https://www.perplexity.ai/settings/api',
    },
    {
      vendor: 'Replicate',
      env: 'REPLICATE_API_TOKEN',
      prefix: 'r8_',
      pattern: /^r8_[A-Za-z0-9]{37}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://replicate.com/account/api-tokens',
    },
    {
      vendor: 'OpenRouter',
      env: 'OPENROUTER_API_KEY',
      prefix: 'sk-or-v1-',
      pattern: /^sk-or-v1-[0-9a-f]{64}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://openrouter.ai/settings/keys',
    },
    {
      vendor: 'Together AI',
      env: 'TOGETHER_API_KEY',
      prefix: 'tgp_v1_',
      pattern: /^tgp_v1_[A-Za-z0-9_-]{43}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://api.together.ai/settings/api-keys',
    },
    {
      vendor: 'Fireworks AI',
      env: 'FIREWORKS_API_KEY',
      prefix: 'fw_',
      pattern: /^fw_[A-Za-z0-9]{20,40}$/,
      // No published length, and GitGuardian lists the vendor's older keys as without prefix.
      context: ['fireworks'],
      source: 'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/fireworks_ai_api_key',
      date: LOOKED_UP,
      revoke: 'https://app.fireworks.ai/settings/users/api-keys',
    },
    {
      vendor: 'DeepSeek',
      env: 'DEEPSEEK_API_KEY',
      prefix: 'sk-',
      pattern: /^sk-[0-9a-f]{32}$/,
      context: ['deepseek'],
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://platform.deepseek.com/api_keys',
    },
    {
      vendor: 'Stability AI',
      env: 'STABILITY_API_KEY',
      prefix: 'sk-',
      pattern: /^sk-[A-Za-z0-9]{48}$/,
      context: ['stability', 'stable-diffusion', 'stablediffusion', 'dreamstudio'],
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://platform.stability.ai/account/keys',
    },
    {
      vendor: 'MiniMax',
      env: 'MINIMAX_API_KEY',
      prefix: 'sk-api-',
      pattern: /^sk-api-[A-Za-z0-9_-]{119}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    },
    {
      vendor: 'Cerebras',
      env: 'CEREBRAS_API_KEY',
      prefix: 'csk-',
      pattern: /^csk-[a-z0-9]{48}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://cloud.cerebras.ai',
    },
    {
      vendor: 'ElevenLabs',
      env: 'ELEVENLABS_API_KEY',
      prefix: 'sk_',
      pattern: /^sk_[0-9a-f]{48}$/,
      context: ['elevenlabs', 'eleven_labs', 'eleven_api', 'xi-api-key', 'xi_api_key'],
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://elevenlabs.io/app/settings/api-keys',
    },
    {
      vendor: 'LangSmith',
      env: 'LANGSMITH_API_KEY',
      prefix: 'lsv2_',
      pattern: /^lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://smith.langchain.com/settings',
    },
    {
      vendor: 'Pinecone',
      env: 'PINECONE_API_KEY',
      prefix: 'pcsk_',
      pattern: /^pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://app.pinecone.io',
    },
    {
      vendor: 'NVIDIA',
      env: 'NVIDIA_API_KEY',
      prefix: 'nvapi-',
      pattern: /^nvapi-[A-Za-z0-9_-]{60,70}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://build.nvidia.com/settings/api-keys',
    },
    {
      vendor: 'Databricks',
      env: 'DATABRICKS_TOKEN',
      prefix: 'dapi',
      pattern: /^dapi[0-9a-f]{32}(?:-[0-9])?$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    },
    {
      vendor: 'Amazon Bedrock',
      env: 'AWS_BEARER_TOKEN_BEDROCK',
      prefix: 'ABSK',
      pattern: /^ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{89,249}={0,2}$/,
      check: isBedrockKey,
      source: `${BETTERLEAKS}; the fixed beginning is base64 of "BedrockAPIKey-"`,
      date: LOOKED_UP,
      revoke: 'https://console.aws.amazon.com/bedrock/home#/api-keys',
    },
    {
      vendor: 'Vercel AI Gateway',
      env: 'AI_GATEWAY_API_KEY',
      prefix: 'vck_',
      pattern: /^vck_[A-Za-z0-9_-]{56}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://vercel.com/dashboard/ai-gateway/api-keys',
    },
    {
      vendor: 'Weights & Biases',
      env: 'WANDB_API_KEY',
      prefix: 'wandb_v1_',
      pattern: /^wandb_v1_[A-Za-z0-9_]{77}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://wandb.ai/authorize',
    },
  ],
});
