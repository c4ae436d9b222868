/** Rights on AI services that are wider than any use of them, and containers of agents and model servers that hold the host. */
import type { ConfigurationCheck, Container, Grant, Hit } from '../../engine/define';
import { isTrue, manyOf, select, textOf, valueAt } from '../../engine/define';

const DATE = '2026-11-22';

/** Services of AWS that are AI, by the prefix of their actions. */
const AWS_SERVICES = /^(?:bedrock(?:-agentcore|-agent|-runtime|-mantle)?|sagemaker|comprehend|rekognition|kendra|qbusiness|lex|polly|textract):\*$/i;
const AWS_POLICIES = /\/(?:AmazonBedrockFullAccess|AmazonSageMakerFullAccess|BedrockAgentCoreFullAccess|AmazonQFullAccess|AmazonKendraFullAccess)$/;
const GOOGLE_ROLES = /^roles\/(?:aiplatform|ml|notebooks|discoveryengine|dialogflow|automl)\.(?:admin|owner)$/;
const AZURE_ROLES =
  /^(?:Cognitive Services Contributor|Cognitive Services OpenAI Contributor|Azure AI Administrator|Azure AI Owner|Azure AI Account Owner|Search Service Contributor)$/i;
/** Names of what runs models or agents. */
const AI_NAME =
  /(?:^|[^a-z])(?:llms?|bedrock|sagemaker|openai|anthropic|claude|gpt|gemini|ollama|vllm|llama|langchain|langgraph|litellm|mcp|ai[-_ ]?agents?|agentic|agentcore|kagent|k8sgpt|holmesgpt|copilot|chatbot|genai|rag)(?:[^a-z]|$)/i;

const words = ({ actions }: Grant, pattern: RegExp): Hit[] =>
  actions.flatMap(({ text, at }) => (pattern.test(text) ? [{ at, subject: text.replace(/^arn:[^/]*\//, '') }] : []));

/** Known model servers and stores that ask nobody for a key unless they are told to: image, port, and what tells them to. */
const OPEN_SERVERS: readonly { image: RegExp; target: string; keyed: RegExp; source: string }[] = [
  { image: /(?:^|\/)ollama\/ollama(?::|@|$)/, target: '11434', keyed: /(?!)/, source: 'https://docs.ollama.com/faq' },
  {
    image: /(?:^|\/)vllm\/vllm-openai(?::|@|$)/,
    target: '8000',
    keyed: /--api-key|VLLM_API_KEY/,
    source: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server/',
  },
  {
    image: /llama\.cpp(?::|@)[\w.-]*server|llama-cpp-server/,
    target: '8080',
    keyed: /--api-key|LLAMA_API_KEY/,
    source: 'https://github.com/ggml-org/llama.cpp/tree/master/tools/server',
  },
  {
    image: /text-generation-inference(?::|@|$)|text-embeddings-inference(?::|@|$)/,
    target: '80',
    keyed: /--api-key|API_KEY/,
    source: 'https://huggingface.co/docs/text-generation-inference',
  },
  { image: /(?:^|\/)localai\/localai(?::|@|$)|quay\.io\/go-skynet\/local-ai/, target: '8080', keyed: /API_KEY/, source: 'https://localai.io/advanced/' },
  {
    image: /(?:^|\/)qdrant\/qdrant(?::|@|$)/,
    target: '6333',
    keyed: /QDRANT__SERVICE__(?:API_KEY|JWT_RBAC)/,
    source: 'https://qdrant.tech/documentation/guides/security/',
  },
  {
    image: /(?:^|\/)chromadb\/chroma(?::|@|$)/,
    target: '8000',
    keyed: /CHROMA_SERVER_AUTH/,
    source: 'https://docs.trychroma.com/production/administration/auth',
  },
];

const everything = (container: Container): string => [container.command, ...container.env.map(({ key, value }) => `${key}=${textOf(value) ?? ''}`)].join('\n');

const isAi = ({ name, image }: Container): boolean => AI_NAME.test(name) || AI_NAME.test(image);
const WIDE_MOUNT = /^(?:\/|~\/?|\$\{?HOME\}?\/?|\/(?:home|root|etc|var|Users)\/?)$/;

export const grantChecks: readonly ConfigurationCheck[] = [
  {
    id: 'grant-aws-all-actions',
    concept: 'broad-permission',
    on: 'grant',
    does: 'allows every action of the service: models, agents and guardrails can be changed, logs switched off and any model paid for',
    instead: 'name the actions that are used (`bedrock:InvokeModel`, `bedrock:Converse`) and the models as resources',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege, https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html',
    date: DATE,
    find: (grant) => (grant.system === 'aws' ? words(grant, AWS_SERVICES) : undefined),
  },
  {
    id: 'grant-aws-everything',
    concept: 'broad-permission',
    on: 'grant',
    does: 'allows everything in the account to what runs a model ({detail}), so whoever steers the model holds the account',
    instead: 'name the actions and resources that it uses',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    date: DATE,
    find: (grant) =>
      grant.system === 'aws' && AI_NAME.test(grant.owner) && grant.resources.includes('*')
        ? grant.actions.flatMap(({ text, at }): Hit[] =>
            text === '*' || /\/AdministratorAccess$/.test(text) ? [{ at, subject: text, detail: AI_NAME.exec(grant.owner)?.[0].replace(/\W/g, '') ?? '' }] : [],
          )
        : undefined,
  },
  {
    id: 'grant-aws-managed',
    concept: 'broad-permission',
    on: 'grant',
    does: 'allows every action of the service, and with it roles to be passed on and other services to be used',
    instead: 'write a policy with the actions that are used',
    source:
      'https://docs.aws.amazon.com/bedrock/latest/userguide/security-iam-awsmanpol.html, https://docs.aws.amazon.com/sagemaker/latest/dg/security-iam-awsmanpol.html',
    date: DATE,
    find: (grant) => (grant.system === 'aws' ? words(grant, AWS_POLICIES) : undefined),
  },
  {
    id: 'grant-google-admin',
    concept: 'broad-permission',
    on: 'grant',
    does: 'allows everything the service has: models, endpoints and data sets can be replaced and deleted',
    instead: 'give `roles/aiplatform.user` or a role of your own',
    source: 'https://cloud.google.com/vertex-ai/docs/general/access-control',
    date: DATE,
    find: (grant) => (grant.system === 'gcp' ? words(grant, GOOGLE_ROLES) : undefined),
  },
  {
    id: 'grant-azure-contributor',
    concept: 'broad-permission',
    on: 'grant',
    does: 'lets keys be read and deployments and content filters be changed, where asking a model is enough',
    instead: 'give `Cognitive Services OpenAI User`',
    source: 'https://learn.microsoft.com/azure/ai-services/openai/how-to/role-based-access-control',
    date: DATE,
    find: (grant) => (grant.system === 'azure' ? words(grant, AZURE_ROLES) : undefined),
  },
  {
    id: 'grant-kubernetes-everything',
    concept: 'broad-permission',
    on: 'grant',
    does: 'gives what runs a model or an agent ({detail}) all rights in the cluster',
    instead: 'list the resources and verbs it uses, in its own namespace',
    source: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    date: DATE,
    find: ({ system, owner, actions, resources }) => {
      if (system !== 'kubernetes' || !AI_NAME.test(owner)) return undefined;
      const isBinding = resources[0] === 'roleRef';
      const bad = actions.find(({ text }) => (isBinding ? text === 'cluster-admin' : text === '*' && resources.includes('*')));
      return bad ? { at: bad.at, subject: bad.text, detail: `\`${owner.split(' ')[0]}\`` } : undefined;
    },
  },
  {
    id: 'container-privileged',
    concept: 'broad-permission',
    on: 'container',
    does: 'runs privileged, so what steers the model in it holds the host',
    instead: 'leave `privileged` out and add the single capability or device that is needed',
    source: 'https://docs.docker.com/reference/compose-file/services/#privileged, https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    date: DATE,
    find: (container) =>
      isAi(container) && container.privileged && isTrue(container.privileged)
        ? { at: { start: container.privileged.start, end: container.privileged.end }, subject: container.name }
        : undefined,
  },
  {
    id: 'container-docker-socket',
    concept: 'broad-permission',
    on: 'container',
    does: 'is given the socket of the container engine, by which it can start any container with the whole host in it',
    instead: 'use a proxy of the socket that lets single calls through, or a runner of its own',
    source: 'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
    date: DATE,
    find: (container) =>
      isAi(container)
        ? container.mounts.flatMap(({ text, at }) => (/(?:docker|containerd|crio|podman)\.sock$/.test(text) ? [{ at, subject: container.name }] : []))
        : undefined,
  },
  {
    id: 'container-host-files',
    concept: 'broad-permission',
    on: 'container',
    does: 'is given `{detail}` of the host',
    instead: 'mount the one folder it needs, read-only where that is enough',
    source: 'https://docs.docker.com/engine/storage/bind-mounts/#considerations-and-constraints',
    date: DATE,
    find: (container) =>
      isAi(container) ? container.mounts.flatMap(({ text, at }) => (WIDE_MOUNT.test(text) ? [{ at, subject: container.name, detail: text }] : [])) : undefined,
  },
  {
    id: 'container-open-port',
    concept: 'broad-permission',
    on: 'container',
    does: 'asks nobody for a key and is published on every address of the host (`{detail}`), so whoever reaches the machine can use it and change what it serves',
    instead: 'publish it on 127.0.0.1, leave it to the network of the containers, or set a key where it has one',
    source: 'https://docs.docker.com/engine/network/port-publishing/: a port without an address is open on all; documentation of the servers in the table',
    date: DATE,
    find: (container) => {
      const server = OPEN_SERVERS.find(({ image }) => image.test(container.image));
      if (!server || server.keyed.test(everything(container))) return undefined;
      return container.ports.flatMap(({ text, at, target }) => (target === server.target ? [{ at, subject: container.name, detail: text }] : []));
    },
  },
  {
    id: 'store-anonymous',
    concept: 'broad-permission',
    on: 'variable',
    does: 'lets everybody read and change what is stored',
    instead: 'set it to `false` and give keys out',
    source: 'https://docs.weaviate.io/deploy/configuration/env-vars',
    date: DATE,
    find: ({ name, value, at }, file) =>
      name === 'AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED' && value === 'true' && file.kind !== 'variables' ? { at, subject: name } : undefined,
  },
  {
    id: 'azure-public-network',
    concept: 'broad-permission',
    on: 'file',
    does: 'opens the model service to every network',
    instead: 'set it to `false` and use a private endpoint, or deny by default in `network_acls`',
    source: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/cognitive_account',
    date: DATE,
    find: (file) =>
      file.kind !== 'terraform'
        ? undefined
        : file.roots.flatMap((root) =>
            select(root, ['resource', 'azurerm_cognitive_account|azurerm_ai_services|azurerm_search_service', '*']).flatMap(({ value }): Hit[] => {
              const isDenied = manyOf(valueAt(value, 'network_acls')).some((acls) => textOf(valueAt(acls, 'default_action')) === 'Deny');
              const open = select(value, ['public_network_access_enabled|public_network_access'])[0];
              return open?.entry && !isDenied && (isTrue(open.value) || textOf(open.value) === 'Enabled')
                ? [{ at: { start: open.entry.at.start, end: open.value.end }, subject: open.entry.key }]
                : [];
            }),
          ),
  },
  {
    id: 'notebook-open-internet',
    concept: 'broad-permission',
    on: 'file',
    does: 'gives the notebook a way to the internet past the network of the account',
    instead: 'set it to `Disabled` and reach what is needed through endpoints of the VPC',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html (SageMaker.1)',
    date: DATE,
    find: (file) =>
      file.kind !== 'terraform'
        ? undefined
        : file.roots.flatMap((root) =>
            select(root, ['resource', 'aws_sagemaker_notebook_instance', '*', 'direct_internet_access']).flatMap(({ value, entry }): Hit[] =>
              textOf(value) === 'Enabled' && entry ? [{ at: { start: entry.at.start, end: value.end }, subject: entry.key }] : [],
            ),
          ),
  },
];
