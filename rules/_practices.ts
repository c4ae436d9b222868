/**
 * What the rules and commands are for, as a table: the ten practices of keeping AI systems secure, with the rules and commands that serve each and what no reading of code
 * can tell, and the lists of others that they are measured by: OWASP's Top 10 for LLM applications (2025 and 2026) and for agentic applications, NIST's AI Risk
 * Management Framework. A test holds it against all rules, so a new rule must be given its place here.
 */

export interface Practice {
  id: string;
  title: string;
  /** What it asks for, in a sentence. */
  about: string;
  /** Ids of rules. */
  rules: readonly string[];
  commands: readonly { run: string; what: string }[];
  /** What cannot be seen from code. */
  notSeen: readonly string[];
  /** Categories of NIST's framework that it serves. */
  nist: readonly string[];
}

export const PRACTICES: readonly Practice[] = [
  {
    id: 'pipeline',
    title: 'Training data and model pipeline',
    about:
      'Models, data sets and packages come from where they are believed to come from, in the version that was looked at, and run no code when they are loaded.',
    rules: ['unsafe-model-load', 'remote-code-trusted', 'unpinned-model-download', 'unverified-dataset', 'vulnerable-ai-dependency', 'dangerous-llm-framework'],
    commands: [{ run: 'ai-lint inventory', what: 'models, data sets and packages with their versions, as a table or an ML-BOM' }],
    notSeen: [
      'who may write to the place that training data comes from, and what was checked before it went in',
      'whether a downloaded model or data set was scanned or signed outside of this code',
      'what a fine-tuning service does with what it is sent',
    ],
    nist: ['GOVERN 6', 'MAP 4', 'MANAGE 3'],
  },
  {
    id: 'access',
    title: 'Access and identity',
    about: 'Keys are out of the code and young, endpoints ask who is there, and an agent may do no more than its task needs.',
    rules: [
      'hardcoded-api-key',
      'ai-key-in-client',
      'stale-api-key',
      'secret-in-prompt',
      'llm-endpoint-without-auth',
      'excessive-agency',
      'destructive-tool-without-approval',
      'over-broad-ai-permission',
      'tool-dispatch-without-allowlist',
    ],
    commands: [
      { run: 'ai-lint --preset secrets', what: 'keys in every text file, without an analysis of code' },
      { run: 'ai-lint inventory', what: 'agents with what their tools reach, endpoints that lead to models' },
    ],
    notSeen: [
      'multi-factor sign-in and rights that are given in the consoles of providers',
      'whether a key in a secret store is rotated',
      'network segments, gateways and proxies in front of the program',
    ],
    nist: ['GOVERN 2', 'MEASURE 2', 'MANAGE 2'],
  },
  {
    id: 'encryption',
    title: 'Encryption in transit and at rest',
    about: 'What goes to a model, a store or a tool goes by TLS with its certificate checked, and what is kept is kept encrypted.',
    rules: ['insecure-model-endpoint', 'mcp-config-risk'],
    commands: [{ run: 'ai-lint inventory', what: 'the hosts that AI code speaks to' }],
    notSeen: [
      'encryption of disks, databases and vector stores that is switched on where they are hosted',
      'TLS that ends at a proxy, and what runs behind it',
      'keys of encryption and who holds them',
    ],
    nist: ['MEASURE 2', 'MANAGE 2'],
  },
  {
    id: 'prompt-defence',
    title: 'Defence of the model against prompt injection',
    about: 'Instructions and untrusted text are kept apart, tools describe themselves in fixed words, and a guardrail judges what goes in and comes out.',
    rules: [
      'untrusted-input-in-system-prompt',
      'untrusted-input-in-prompt-template',
      'untrusted-retrieval-in-system',
      'tool-description-injection',
      'poisoned-tool-description',
      'system-prompt-exposed',
      'safety-disabled',
      'unvalidated-memory-write',
    ],
    commands: [
      { run: 'ai-lint inventory', what: 'which calls of models a guardrail judges, and which none does' },
      { run: 'ai-lint redteam', what: 'probes of injection and extraction, aimed at the prompts that were found' },
    ],
    notSeen: [
      'whether a guardrail is any good, and what its thresholds are',
      'an AI firewall or gateway that stands outside of the program',
      'how the model itself answers to an attack; that takes a run',
    ],
    nist: ['MAP 5', 'MEASURE 2', 'MANAGE 1'],
  },
  {
    id: 'validation',
    title: 'Input and output validation',
    about: 'What a model writes is data: it is checked before a shell, a database, a page, a path or another program gets it.',
    rules: [
      'llm-output-to-code',
      'llm-output-to-shell',
      'llm-output-to-sql',
      'llm-output-to-html',
      'llm-output-to-path',
      'llm-output-to-url',
      'llm-output-to-deserializer',
      'llm-output-to-regex',
      'llm-output-to-terminal',
      'llm-markdown-exfil',
      'model-json-without-schema',
      'weak-tool-schema',
    ],
    commands: [
      { run: 'ai-lint --fix', what: 'checks and safe calls put in where it is certain how' },
      { run: 'ai-lint mcp', what: 'the same findings and fixes for the agent that writes the code' },
    ],
    notSeen: ['values that pass through a queue, a database or another process on their way', 'whether a checked value is also a right one'],
    nist: ['MEASURE 2', 'MANAGE 1'],
  },
  {
    id: 'red-teaming',
    title: 'Red teaming',
    about: 'The running system is attacked on purpose, again and again, where the code says it is weak.',
    rules: [],
    commands: [{ run: 'ai-lint redteam', what: "a configuration for promptfoo that aims at this project's prompts, endpoints and tools" }],
    notSeen: ['whether the probes are run, how often, and what came of them', 'attacks that need people, such as on voice, images or staff'],
    nist: ['MEASURE 1', 'MEASURE 2', 'MEASURE 3'],
  },
  {
    id: 'visibility',
    title: 'Visibility of the AI estate',
    about: 'It is known which models, prompts, tools, agents, stores and services there are, and what a change adds.',
    rules: [],
    commands: [
      { run: 'ai-lint inventory', what: 'everything that has to do with models, with places, as a table, JSON, Markdown or CycloneDX ML-BOM' },
      { run: 'ai-lint inventory --diff', what: 'what a change adds to or removes from it' },
      { run: 'ai-lint --list-sdks', what: 'the libraries that are understood' },
    ],
    notSeen: [
      'models that people use in a browser, and services that are bought and not built',
      'libraries that no model describes; --timings lists their calls',
    ],
    nist: ['GOVERN 1', 'MAP 1', 'MAP 2', 'MAP 4'],
  },
  {
    id: 'monitoring',
    title: 'Monitoring and audit',
    about: 'Calls of models have limits, are recorded without what must not be in a log, and their failures are noticed.',
    rules: ['missing-llm-limits', 'unbounded-agent-loop', 'missing-llm-audit-log', 'sensitive-llm-logging', 'llm-error-swallowed'],
    commands: [{ run: 'ai-lint inventory --baseline', what: 'a change that adds a model, a tool or a host, or loses a guardrail, in a pull request' }],
    notSeen: [
      'whether anybody looks at the logs, and what is normal behaviour',
      'recording that a gateway or the provider does',
      'quotas and budgets that are set in the consoles of providers',
    ],
    nist: ['MEASURE 3', 'MEASURE 4', 'MANAGE 4'],
  },
  {
    id: 'incident',
    title: 'Incident response',
    about: 'When a key or a model is lost it is known what to do: contain, investigate, eradicate, recover.',
    rules: ['hardcoded-api-key', 'stale-api-key'],
    commands: [
      { run: 'ai-lint incident', what: 'a note for a leaked key: since when, where to, where it is revoked, how history is cleaned, with a checklist' },
    ],
    notSeen: ['whether there is a plan, who is called, and whether it was ever tried', 'whether a key that leaked was used'],
    nist: ['GOVERN 4', 'MANAGE 2', 'MANAGE 4'],
  },
  {
    id: 'agent-config',
    title: 'Agent and CI configuration',
    about:
      'What tells coding agents and pipelines what they may do is code, too: it holds no key, hides no order, and lets no stranger steer a model that may act.',
    rules: ['mcp-config-risk', 'mcp-config-secret', 'agent-config-backdoor', 'ci-ai-output-to-run', 'ci-untrusted-input-to-ai', 'over-broad-ai-permission'],
    commands: [
      { run: 'ai-lint --staged', what: 'before each commit, put in place by `ai-lint hook install`' },
      { run: 'ai-lint inventory', what: 'MCP servers that the project defines, connects to and configures' },
    ],
    notSeen: [
      "settings in a person's own home folder",
      "rights of tokens and apps in the code host's settings",
      'what an MCP server does that is not in this repository',
    ],
    nist: ['GOVERN 6', 'MAP 3', 'MANAGE 3'],
  },
];

export interface ListEntry {
  id: string;
  name: string;
  /** What of it cannot be seen from code. */
  notSeen: string;
}

/** What is the same in both editions of OWASP's list for LLM applications. */
const BEYOND = {
  injection: 'whether the model gives in; instructions that come by ways the analysis does not follow (images, audio, other processes)',
  disclosure: 'what a model was trained on and may repeat; rights on documents that are asked of other systems',
  agency: 'what an agent is meant to do, and rights that are given outside of the code',
  supply: 'how packages, models and adapters were made before they were published',
  poisoning: 'what stands in training data, and who may write to it',
  consumption: 'quotas at the provider, and limits of a gateway',
  misinformation: 'whether what a model says is true; no rule speaks of it',
  context: 'what the model tells of its context when it is asked well; that takes a run (`ai-lint redteam`)',
  vectors: 'who may read which document of a store, and whether tenants are kept apart there',
  output: 'values that pass through other processes',
};

export const OWASP_LLM_2025: readonly ListEntry[] = [
  { id: 'LLM01', name: 'Prompt Injection', notSeen: BEYOND.injection },
  { id: 'LLM02', name: 'Sensitive Information Disclosure', notSeen: BEYOND.disclosure },
  { id: 'LLM03', name: 'Supply Chain', notSeen: BEYOND.supply },
  { id: 'LLM04', name: 'Data and Model Poisoning', notSeen: BEYOND.poisoning },
  { id: 'LLM05', name: 'Improper Output Handling', notSeen: BEYOND.output },
  { id: 'LLM06', name: 'Excessive Agency', notSeen: BEYOND.agency },
  { id: 'LLM07', name: 'System Prompt Leakage', notSeen: BEYOND.context },
  { id: 'LLM08', name: 'Vector and Embedding Weaknesses', notSeen: BEYOND.vectors },
  { id: 'LLM09', name: 'Misinformation', notSeen: BEYOND.misinformation },
  { id: 'LLM10', name: 'Unbounded Consumption', notSeen: BEYOND.consumption },
];

/** Published on 4 August 2026. */
export const OWASP_LLM_2026: readonly ListEntry[] = [
  { id: 'LLM01', name: 'Prompt Injection', notSeen: BEYOND.injection },
  { id: 'LLM02', name: 'Sensitive Information Disclosure', notSeen: BEYOND.disclosure },
  { id: 'LLM03', name: 'Excessive Agency', notSeen: BEYOND.agency },
  { id: 'LLM04', name: 'Supply Chain', notSeen: BEYOND.supply },
  { id: 'LLM05', name: 'Data and Model Poisoning', notSeen: BEYOND.poisoning },
  { id: 'LLM06', name: 'Unbounded Consumption', notSeen: BEYOND.consumption },
  { id: 'LLM07', name: 'Misinformation', notSeen: BEYOND.misinformation },
  { id: 'LLM08', name: 'Hidden Context Exposure', notSeen: BEYOND.context },
  { id: 'LLM09', name: 'Vector and Embedding Weaknesses', notSeen: BEYOND.vectors },
  { id: 'LLM10', name: 'Improper Output Handling', notSeen: BEYOND.output },
];

/** OWASP Top 10 for Agentic Applications 2026, published in December 2025. */
export const OWASP_AGENTIC: readonly ListEntry[] = [
  { id: 'ASI01', name: 'Agent Goal Hijack', notSeen: 'whether a model can be led away from its goal; that takes a run' },
  { id: 'ASI02', name: 'Tool Misuse and Exploitation', notSeen: 'tools that a server lists at run time, and which of their uses are meant' },
  { id: 'ASI03', name: 'Identity and Privilege Abuse', notSeen: 'the rights of the identity that an agent acts under' },
  { id: 'ASI04', name: 'Agentic Supply Chain Vulnerabilities', notSeen: 'servers, skills and plugins that are fetched at run time' },
  { id: 'ASI05', name: 'Unexpected Code Execution', notSeen: 'sandboxes that are set up outside of the code' },
  { id: 'ASI06', name: 'Memory and Context Poisoning', notSeen: 'what stands in a memory already' },
  { id: 'ASI07', name: 'Insecure Inter-Agent Communication', notSeen: 'agents of other repositories, and how they prove who they are' },
  { id: 'ASI08', name: 'Cascading Failures', notSeen: 'how services behave when one of them fails' },
  { id: 'ASI09', name: 'Human-Agent Trust Exploitation', notSeen: 'what people believe of an answer; no rule speaks of it' },
  { id: 'ASI10', name: 'Rogue Agents', notSeen: 'how an agent behaves over time; that takes monitoring' },
];

/** Categories of NIST AI 100-1 (AI RMF 1.0, January 2023), shortened. */
export const NIST_AI_RMF: readonly ListEntry[] = [
  {
    id: 'GOVERN 1',
    name: 'Policies, processes and practices are in place, transparent and effective',
    notSeen: 'policies that are not files of the repository',
  },
  { id: 'GOVERN 2', name: 'Accountability structures: teams and people are empowered, responsible and trained', notSeen: 'who is responsible, and training' },
  { id: 'GOVERN 3', name: 'Workforce diversity, equity, inclusion and accessibility are prioritised', notSeen: 'all of it; it is about people' },
  {
    id: 'GOVERN 4',
    name: 'Teams are committed to a culture that considers and communicates AI risk',
    notSeen: 'culture; only what is written for an incident',
  },
  { id: 'GOVERN 5', name: 'Processes for robust engagement with relevant AI actors', notSeen: 'all of it; it is about people' },
  { id: 'GOVERN 6', name: 'Policies for risks of third-party software, data and supply chain', notSeen: 'contracts, and reviews of suppliers' },
  { id: 'MAP 1', name: 'Context is established and understood', notSeen: 'purpose and users; only what the code uses' },
  { id: 'MAP 2', name: 'The AI system is categorised', notSeen: 'the category; only the tasks that models are given' },
  { id: 'MAP 3', name: 'Capabilities, usage, goals, benefits and costs are understood', notSeen: 'goals, benefits and costs' },
  {
    id: 'MAP 4',
    name: 'Risks and benefits are mapped for all components, third-party software and data included',
    notSeen: 'components of other repositories',
  },
  {
    id: 'MAP 5',
    name: 'Impacts on individuals, groups, communities, organisations and society are characterised',
    notSeen: 'impacts; only what an attack may reach',
  },
  { id: 'MEASURE 1', name: 'Appropriate methods and metrics are identified and applied', notSeen: 'metrics of the running system' },
  {
    id: 'MEASURE 2',
    name: 'AI systems are evaluated for trustworthy characteristics',
    notSeen: 'characteristics other than security and resilience: fairness, safety, privacy in use, how far answers can be explained',
  },
  { id: 'MEASURE 3', name: 'Mechanisms for tracking identified AI risks over time', notSeen: 'what is tracked outside of baselines and pull requests' },
  { id: 'MEASURE 4', name: 'Feedback about the efficacy of measurement is gathered and assessed', notSeen: 'feedback of people' },
  { id: 'MANAGE 1', name: 'Risks are prioritised, responded to and managed', notSeen: 'what was decided about a finding that is kept quiet without a reason' },
  {
    id: 'MANAGE 2',
    name: 'Strategies to maximise benefits and minimise negative impacts are planned, prepared and implemented',
    notSeen: 'plans; only what the code does',
  },
  { id: 'MANAGE 3', name: 'Risks and benefits from third-party entities are managed', notSeen: 'what suppliers do' },
  {
    id: 'MANAGE 4',
    name: 'Risk treatments, response and recovery, and communication plans are documented and monitored',
    notSeen: 'plans that are not files of the repository',
  },
];
