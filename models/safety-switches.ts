/**
 * Settings that switch a safety filter off: Gemini's thresholds (Google's SDKs, Vertex AI, LangChain, LiteLLM, the AI SDK), image models (OpenAI, diffusers,
 * Replicate, Together, fal, Imagen), Cohere's safety mode, Amazon Bedrock's guardrails, Azure's content filters and NeMo Guardrails. Each as its
 * provider documents it. What a console or a file of a deployment sets is not seen; defaults that are open are no switch.
 */
import { type CallModel, defineModel, type Path, type When } from '../engine/define';
import { MODULES, PACKAGES } from './_langchain';

const off = (when: When | readonly When[], does: string, instead: string): readonly CallModel[] => [{}, { when, hazards: { 'safety-off': { does, instead } } }];
const any = (paths: readonly Path[], test: readonly string[]): When[] => paths.map((path) => ({ [path]: test }));

const OPEN = ['BLOCK_NONE', 'OFF'];
const gemini = (...at: Path[]): readonly CallModel[] =>
  off(
    any(at, OPEN),
    'switches Gemini’s filter for harmful content off',
    'keep a threshold that blocks (`BLOCK_ONLY_HIGH` or stricter), or judge answers by a moderation service before they are used',
  );
const SETTINGS = gemini('safetySettings.**');
const CONFIGURED = gemini('config.safetySettings.**');
const SETTING = gemini('threshold', '[1]');

const CHECKER = 'switches the checker for unsafe pictures off';
const KEEP_CHECKER = 'keep the checker, or pass each picture through a moderation service before anybody sees it';
const image = (when: When | readonly When[]): readonly CallModel[] => off(when, CHECKER, KEEP_CHECKER);
const PIPELINE = image([{ safety_checker: ['null', 'undefined'] }, { requires_safety_checker: ['false'] }]);
const IMAGEN = off(
  any(['safety_filter_level', 'config.safetyFilterLevel'], ['/^block_(?:none|fewest)$/i', 'BLOCK_NONE']),
  'lets Imagen give pictures that its filter would hold back',
  'use `block_medium_and_above` or stricter',
);
const FAL = image([{ 'input.enable_safety_checker': ['false'] }, { 'arguments.enable_safety_checker': ['false'] }, { '[1].enable_safety_checker': ['false'] }]);
const MODERATION = off(
  { moderation: ['low'] },
  'asks for pictures with the weaker moderation',
  'leave `moderation` out, so that it is `auto`, unless each picture is judged afterwards',
);
const COHERE = off(
  any(['safety_mode', 'safetyMode'], ['OFF', 'NONE']),
  'switches Cohere’s safety mode off',
  'use `CONTEXTUAL`, or `STRICT` where strangers may write',
);
const BEDROCK = off(
  // of PROMPT_ATTACK the provider asks for NONE on the output
  [{ 'contentPolicyConfig.filtersConfig[].inputStrength': ['NONE'] }],
  'makes a guardrail one of whose filters lets everything through',
  'give each filter a strength (`LOW` to `HIGH`) for input and output',
);
const AZURE = off(
  [{ enabled: ['false'] }, { blocking: ['false'] }],
  'makes a content filter of Azure that does not block',
  'leave it enabled and blocking, also where annotations alone were wanted in a test',
);
const RAILS = off(
  [{ 'options.rails.input': ['false'] }, { 'options.rails.output': ['false'] }, { 'options.enforce': ['false'] }],
  'goes past rails of NeMo Guardrails for this call',
  'leave the rails on; for a check of one side use a configuration of its own',
);

export default defineModel({
  sdk: 'safety-switches',
  title: 'Switches of safety filters',
  docs: 'https://ai.google.dev/gemini-api/docs/safety-settings',
  packages: {
    npm: {
      ...PACKAGES.npm,
      '@google/genai': '*',
      '@google/generative-ai': '*',
      '@google-cloud/vertexai': '*',
      '@ai-sdk/google': '*',
      '@ai-sdk/google-vertex': '*',
      ai: '*',
      openai: '>=4',
      replicate: '*',
      'together-ai': '*',
      '@fal-ai/client': '*',
      'cohere-ai': '>=7',
      '@aws-sdk/client-bedrock': '*',
      '@azure/arm-cognitiveservices': '*',
    },
    pypi: {
      ...PACKAGES.pypi,
      'google-genai': '*',
      'google-generativeai': '*',
      'google-cloud-aiplatform': '*',
      litellm: '*',
      openai: '>=1',
      diffusers: '*',
      replicate: '*',
      together: '*',
      'fal-client': '*',
      cohere: '>=5',
      boto3: '*',
      'azure-mgmt-cognitiveservices': '*',
      nemoguardrails: '*',
    },
  },
  roots: {
    genai: ['@google/genai', '@google/genai/*', 'google.genai', 'google.genai.*'],
    generativeai: ['@google/generative-ai', 'google.generativeai', 'google.generativeai.*'],
    vertex: ['@google-cloud/vertexai', 'vertexai', 'vertexai.*'],
    aiGoogle: ['@ai-sdk/google', '@ai-sdk/google-vertex', '@ai-sdk/google-vertex/*'],
    ai: ['ai'],
    langchain: MODULES,
    litellm: ['litellm', 'litellm.*'],
    openai: ['openai', 'openai/*', 'openai.*'],
    diffusers: ['diffusers', 'diffusers.*'],
    replicate: ['replicate', 'replicate.*'],
    together: ['together-ai', 'together', 'together.*'],
    fal: ['@fal-ai/client', 'fal_client'],
    cohere: ['cohere-ai', 'cohere', 'cohere.*'],
    bedrock: ['@aws-sdk/client-bedrock'],
    boto: ['boto3'],
    azure: ['@azure/arm-cognitiveservices', 'azure.mgmt.cognitiveservices', 'azure.mgmt.cognitiveservices.*'],
    nemo: ['nemoguardrails', 'nemoguardrails.*'],
  },
  types: {
    Client: ['genai.GoogleGenAI()', 'genai.Client()', 'Client.aio'],
    OldClient: ['generativeai.GoogleGenerativeAI()', 'vertex.VertexAI()', 'OldClient.preview'],
    Model: [
      'OldClient.getGenerativeModel()',
      'generativeai.GenerativeModel()',
      'vertex.GenerativeModel()',
      'vertex.generative_models.GenerativeModel()',
      'vertex.preview.generative_models.GenerativeModel()',
    ],
    Provider: ['aiGoogle.google', 'aiGoogle.vertex', 'aiGoogle.createGoogleGenerativeAI()', 'aiGoogle.createVertex()'],
    Generation: ['ai.generateText', 'ai.streamText', 'ai.generateObject', 'ai.streamObject'],
    Pictures: [
      'vertex.preview.vision_models.ImageGenerationModel.from_pretrained()',
      'vertex.vision_models.ImageGenerationModel.from_pretrained()',
      'vertex.ImageGenerationModel.from_pretrained()',
    ],
    Gemini: ['langchain.ChatGoogleGenerativeAI', 'langchain.GoogleGenerativeAI', 'langchain.ChatVertexAI', 'langchain.VertexAI'],
    Completion: ['litellm.completion', 'litellm.acompletion'],
    OpenAI: ['openai.OpenAI()', 'openai.AsyncOpenAI()', 'openai.AzureOpenAI()', 'openai.AsyncAzureOpenAI()', 'openai.default()', 'openai()'],
    Replicate: ['replicate', 'replicate.default()', 'replicate()', 'replicate.Client()', 'replicate.Replicate()'],
    Together: ['together()', 'together.default()', 'together.Together()', 'together.AsyncTogether()'],
    Fal: ['fal.fal', 'fal', 'fal.createFalClient()'],
    Cohere: [...['CohereClient', 'CohereClientV2', 'Client', 'ClientV2', 'AsyncClient', 'AsyncClientV2'].map((name) => `cohere.${name}()`), 'Cohere.v2'],
    Boto: ['boto.client()', 'boto.Session().client()'],
    Rails: ['nemo.LLMRails()', 'nemo.rails.LLMRails()'],
  },
  calls: {
    'Client.models.generateContent': CONFIGURED,
    'Client.models.generateContentStream': CONFIGURED,
    'Client.chats.create': CONFIGURED,
    'Client.models.generateImages': IMAGEN,
    'genai.types.SafetySetting': SETTING,
    'OldClient.getGenerativeModel': SETTINGS,
    'generativeai.GenerativeModel': SETTINGS,
    'generativeai.types.SafetySetting': SETTING,
    'vertex.generative_models.GenerativeModel': SETTINGS,
    'vertex.preview.generative_models.GenerativeModel': SETTINGS,
    'vertex.generative_models.SafetySetting': SETTING,
    'Model.generateContent': SETTINGS,
    'Model.generateContentStream': SETTINGS,
    'Model.startChat': SETTINGS,
    'Pictures.generate_images': IMAGEN,
    Provider: SETTINGS,
    Generation: gemini('providerOptions.google.safetySettings.**', 'providerOptions.vertex.safetySettings.**'),
    Gemini: SETTINGS,
    Completion: SETTINGS,
    'OpenAI.images.generate': MODERATION,
    'diffusers.*.from_pretrained': PIPELINE,
    'diffusers.*.from_single_file': PIPELINE,
    'Replicate.run': image({ 'input.disable_safety_checker': ['true'] }),
    'Replicate.predictions.create': image({ 'input.disable_safety_checker': ['true'] }),
    'Together.images.generate': image({ disable_safety_checker: ['true'] }),
    'Together.images.create': image({ disable_safety_checker: ['true'] }),
    'Fal.subscribe': FAL,
    'Fal.run': FAL,
    'Fal.submit': FAL,
    'Fal.queue.submit': FAL,
    'Cohere.chat': COHERE,
    'Cohere.chatStream': COHERE,
    'bedrock.CreateGuardrailCommand': BEDROCK,
    'bedrock.UpdateGuardrailCommand': BEDROCK,
    'Boto.createGuardrail': BEDROCK,
    'Boto.updateGuardrail': BEDROCK,
    'azure.models.RaiPolicyContentFilter': AZURE,
    'Rails.generate': RAILS,
    'Rails.generateAsync': RAILS,
  },
});
