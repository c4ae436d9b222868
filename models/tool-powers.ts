/**
 * What calls do to the world that no sink says: removing rows, objects and machines, moving money, sending messages, publishing. And what ready-made tools
 * bring to an agent: hosted tools of providers, tools of LangChain, CrewAI, smolagents, Pydantic AI and the AI SDK's providers, MCP servers by the
 * package they are started from, and the tools that Claude's agent is allowed. As their documentation says; what a tool of the project does is seen by what it calls.
 */
import { type CallModel, defineModel, type Path, type Power } from '../engine/define';
import { MODULES, PACKAGES } from './_langchain';

/** A tool that a library brings. What makes one does nothing yet. */
const can = (...powers: Power[]): CallModel => ({ powers });
/** A call that does it. */
const does = (...powers: Power[]): CallModel => ({ is: 'effect', powers });
const rows = (root: string, names: readonly string[], call: CallModel | readonly CallModel[]) =>
  Object.fromEntries(names.map((name) => [`${root}.${name}`, call]));
const DELETES = does('deletes');
const PAYS = does('pays');
const MESSAGES = does('messages', 'sends-out');
const SENDING_TOOL = can('messages', 'sends-out');
const PUBLISHES = does('publishes');
const READS = does('reads-private');
const PRIVATE = can('reads-private');
const SEARCH = can('reads-untrusted');
const FETCH = can('reads-untrusted', 'sends-out');
const SHELL = can('runs-commands', 'reads-private', 'sends-out');
/** Mail is private, and anybody may write to it. */
const MAILBOX = can('reads-private', 'reads-untrusted', 'messages', 'sends-out');
const READS_MAIL = does('reads-private', 'reads-untrusted');
const MAIL_TOOL = can('reads-private', 'reads-untrusted');
/** Members of a workspace are no strangers. */
const CHAT_TOOL = can('reads-private', 'messages', 'sends-out');
/** Issues and comments are anybody's. */
const FORGE = can('reads-private', 'reads-untrusted', 'publishes', 'sends-out');

/** A tool that the provider runs, asked for by its type. @param at where the type stands */
const hosted = (at: Path): readonly CallModel[] => [
  { when: { [at]: ['web_search', 'web_search_preview', 'web_search_preview_2025_03_11', 'web_search_2025_08_26', 'web_search_20250305'] }, ...SEARCH },
  { when: { [at]: ['web_fetch_20250910'] }, ...FETCH },
  { when: { [at]: ['file_search'] }, ...PRIVATE },
  { when: { [at]: ['local_shell', 'bash_20250124', 'bash_20241022'] }, ...SHELL },
];
/** What Claude's agent may use without being asked. @param at of the options */
const allowed = (at: Path): readonly CallModel[] => [
  { when: { [at]: ['Read', 'Grep'] }, ...PRIVATE },
  { when: { [at]: ['WebFetch'] }, ...FETCH },
  { when: { [at]: ['WebSearch'] }, ...SEARCH },
  { when: { [at]: ['Bash'] }, ...SHELL },
];
/** MCP servers by the package that is started. */
const server = (...at: Path[]): readonly CallModel[] =>
  at.flatMap((path): CallModel[] => [
    { when: { [path]: { like: ['*server-filesystem*', '*server-postgres*', '*server-sqlite*', '*server-gdrive*', '*mcp-server-git'] } }, ...PRIVATE },
    { when: { [path]: { like: ['*server-fetch*', '*server-puppeteer*', '*playwright*mcp*', '*mcp*playwright*'] } }, ...FETCH },
    { when: { [path]: { like: ['*server-brave-search*', '*tavily-mcp*', '*exa-mcp*', '*firecrawl-mcp*'] } }, ...SEARCH },
    { when: { [path]: { like: ['*server-gmail*', '*gmail-mcp*'] } }, ...MAILBOX },
    { when: { [path]: { like: ['*server-slack*'] } }, ...CHAT_TOOL },
    { when: { [path]: { like: ['*server-github*', '*server-gitlab*'] } }, ...FORGE },
  ]);

export default defineModel({
  sdk: 'tool-powers',
  title: 'What tools can do',
  docs: 'https://modelcontextprotocol.io/docs/concepts/tools',
  packages: {
    npm: {
      ...PACKAGES.npm,
      '@prisma/client': '*',
      mongodb: '*',
      '@supabase/supabase-js': '*',
      'drizzle-orm': '*',
      '@aws-sdk/client-s3': '*',
      '@aws-sdk/client-ec2': '*',
      '@octokit/rest': '*',
      octokit: '*',
      stripe: '*',
      viem: '*',
      ethers: '*',
      nodemailer: '*',
      resend: '*',
      '@sendgrid/mail': '*',
      twilio: '*',
      '@slack/web-api': '*',
      googleapis: '*',
      axios: '*',
      openai: '>=4',
      '@anthropic-ai/sdk': '*',
      '@anthropic-ai/claude-agent-sdk': '*',
      '@openai/agents': '*',
      '@ai-sdk/openai': '*',
      '@ai-sdk/anthropic': '*',
      '@ai-sdk/google': '*',
    },
    pypi: {
      ...PACKAGES.pypi,
      pymongo: '*',
      boto3: '*',
      PyGithub: '*',
      stripe: '*',
      resend: '*',
      sendgrid: '*',
      twilio: '*',
      'slack-sdk': '*',
      tweepy: '*',
      requests: '*',
      httpx: '*',
      openai: '>=1',
      anthropic: '*',
      'claude-agent-sdk': '*',
      'openai-agents': '*',
      'crewai-tools': '*',
      smolagents: '*',
      'pydantic-ai': '*',
    },
  },
  roots: {
    prisma: ['@prisma/client'],
    mongodb: ['mongodb', 'pymongo'],
    supabase: ['@supabase/supabase-js', 'supabase'],
    s3: ['@aws-sdk/client-s3', '@aws-sdk/client-ec2'],
    boto: ['boto3'],
    octokit: ['@octokit/rest', 'octokit'],
    github: ['github'],
    stripe: ['stripe'],
    viem: ['viem'],
    ethers: ['ethers'],
    nodemailer: ['nodemailer'],
    smtplib: ['smtplib'],
    resend: ['resend'],
    sendgrid: ['@sendgrid/mail', 'sendgrid'],
    twilio: ['twilio', 'twilio.rest'],
    slack: ['@slack/web-api', 'slack_sdk', 'slack_sdk.web'],
    tweepy: ['tweepy'],
    google: ['googleapis'],
    http: ['axios', 'requests', 'httpx'],
    openai: ['openai'],
    anthropic: ['@anthropic-ai/sdk', 'anthropic'],
    claude: ['@anthropic-ai/claude-agent-sdk', 'claude_agent_sdk'],
    agents: ['@openai/agents', 'agents', 'agents.mcp'],
    aiOpenai: ['@ai-sdk/openai'],
    aiAnthropic: ['@ai-sdk/anthropic'],
    aiGoogle: ['@ai-sdk/google'],
    langchain: MODULES,
    crewai: ['crewai_tools'],
    smolagents: ['smolagents'],
    pydantic: ['pydantic_ai', 'pydantic_ai.*'],
  },
  types: {
    Prisma: ['prisma.PrismaClient()'],
    Collection: ['mongodb.MongoClient().db().collection()', 'mongodb.Db().collection()', 'mongodb.MongoClient()[][]', 'mongodb.MongoClient().get_database()[]'],
    Table: ['supabase.createClient().from()', 'supabase.createClient().table()', 'supabase.create_client().table()'],
    Boto: ['boto.client()', 'boto.Session().client()'],
    Octokit: ['octokit.Octokit()', 'Octokit.rest'],
    Repository: ['github.Github().get_repo()'],
    Stripe: ['stripe()', 'stripe.default()', 'stripe.Stripe()', 'stripe.StripeClient()'],
    Wallet: ['viem.createWalletClient()', 'ethers.Wallet()', 'ethers.ethers.Wallet()'],
    Transport: ['nodemailer.createTransport()', 'nodemailer.default.createTransport()'],
    Smtp: ['smtplib.SMTP()', 'smtplib.SMTP_SSL()', 'smtplib.SMTP().__enter__()', 'smtplib.SMTP_SSL().__enter__()'],
    Resend: ['resend.Resend()'],
    SendGrid: ['sendgrid', 'sendgrid.default', 'sendgrid.SendGridAPIClient()'],
    Twilio: ['twilio()', 'twilio.default()', 'twilio.Twilio()', 'twilio.Client()'],
    Slack: ['slack.WebClient()', 'slack.AsyncWebClient()'],
    Tweepy: ['tweepy.Client()'],
    Gmail: ['google.google.gmail()', 'google.gmail()'],
    Calendar: ['google.google.calendar()', 'google.calendar()'],
    Drive: ['google.google.drive()', 'google.drive()'],
    OpenAI: ['openai()', 'openai.default()', 'openai.OpenAI()', 'openai.AsyncOpenAI()'],
    Anthropic: ['anthropic()', 'anthropic.default()', 'anthropic.Anthropic()', 'anthropic.AsyncAnthropic()'],
    ProviderOpenAI: ['aiOpenai.openai', 'aiOpenai.createOpenAI()'],
    ProviderAnthropic: ['aiAnthropic.anthropic', 'aiAnthropic.createAnthropic()'],
    ProviderGoogle: ['aiGoogle.google', 'aiGoogle.createGoogleGenerativeAI()'],
  },
  calls: {
    ...rows('Prisma.*', ['delete', 'deleteMany'], DELETES),
    ...rows('Prisma.*', ['findMany', 'findFirst', 'findUnique'], READS),
    ...rows('Collection', ['deleteOne', 'deleteMany', 'drop', 'findOneAndDelete'], DELETES),
    ...rows('Collection', ['find', 'findOne', 'aggregate'], READS),
    'Table.delete': DELETES,
    'Table.select': READS,
    ...rows('s3', ['DeleteObjectCommand', 'DeleteObjectsCommand', 'DeleteBucketCommand', 'TerminateInstancesCommand'], DELETES),
    ...rows('Boto', ['deleteObject', 'deleteObjects', 'deleteBucket', 'terminateInstances', 'deleteTable', 'deleteItem'], DELETES),
    ...rows('Octokit', ['repos.delete', 'git.deleteRef', 'issues.deleteComment'], DELETES),
    ...rows(
      'Octokit',
      ['pulls.merge', 'repos.createOrUpdateFileContents', 'issues.create', 'issues.createComment', 'pulls.create'],
      can('publishes', 'sends-out'),
    ),
    ...rows('Octokit', ['issues.get', 'issues.listForRepo', 'issues.listComments', 'pulls.get'], does('reads-untrusted')),
    ...rows('Repository', ['delete', 'delete_file'], DELETES),
    ...rows('Repository', ['create_file', 'update_file', 'create_issue', 'create_pull'], PUBLISHES),
    ...rows('Stripe', ['paymentIntents.create', 'paymentIntents.confirm', 'charges.create', 'transfers.create', 'payouts.create', 'refunds.create'], PAYS),
    ...rows('stripe', ['PaymentIntent.create', 'Charge.create', 'Transfer.create', 'Payout.create', 'Refund.create'], PAYS),
    ...rows('Wallet', ['sendTransaction', 'writeContract', 'sendRawTransaction'], PAYS),
    'Transport.sendMail': MESSAGES,
    ...rows('Smtp', ['sendmail', 'sendMessage'], MESSAGES),
    'Resend.emails.send': MESSAGES,
    'resend.Emails.send': MESSAGES,
    'SendGrid.send': MESSAGES,
    ...rows('Twilio', ['messages.create', 'calls.create'], MESSAGES),
    ...rows('Slack', ['chat.postMessage', 'chat_postMessage', 'files.uploadV2', 'files_upload_v2'], MESSAGES),
    'Tweepy.createTweet': MESSAGES,
    'Gmail.users.messages.send': MESSAGES,
    ...rows('Gmail.users.messages', ['get', 'list'], READS_MAIL),
    ...rows('Gmail.users.messages', ['delete', 'trash', 'batchDelete'], DELETES),
    'Calendar.events.delete': DELETES,
    'Calendar.events.list': READS,
    'Drive.files.delete': DELETES,
    ...rows('Drive.files', ['get', 'list', 'export'], READS),
    'http.delete': DELETES,

    'OpenAI.responses.create': hosted('tools[].type'),
    'OpenAI.responses.stream': hosted('tools[].type'),
    'Anthropic.messages.create': hosted('tools[].type'),
    'Anthropic.beta.messages.create': hosted('tools[].type'),
    'claude.query': allowed('options.allowedTools[]'),
    'claude.ClaudeAgentOptions': allowed('allowedTools[]'),
    ...rows('agents', ['WebSearchTool', 'webSearchTool'], SEARCH),
    ...rows('agents', ['FileSearchTool', 'fileSearchTool'], PRIVATE),
    'agents.LocalShellTool': SHELL,
    // not the shell of a container of the provider
    ...rows('agents', ['ShellTool', 'shellTool'], { when: { 'environment.type': { unlike: ['container*'] } }, ...SHELL }),
    'agents.MCPServerStdio': server('params.args[]', 'args[]', 'fullCommand'),
    'pydantic.MCPServerStdio': server('args[]', '[1][]'),
    ...rows('ProviderOpenAI.tools', ['webSearch', 'webSearchPreview'], SEARCH),
    'ProviderOpenAI.tools.fileSearch': PRIVATE,
    'ProviderAnthropic.tools.webSearch_20250305': SEARCH,
    'ProviderAnthropic.tools.webFetch_20250910': FETCH,
    'ProviderGoogle.tools.googleSearch': SEARCH,
    'ProviderGoogle.tools.urlContext': FETCH,
    ...rows(
      'langchain',
      ['TavilySearchResults', 'TavilySearch', 'DuckDuckGoSearchRun', 'DuckDuckGoSearchResults', 'BraveSearch', 'SerpAPI', 'WikipediaQueryRun', 'ArxivQueryRun'],
      SEARCH,
    ),
    ...rows('langchain', ['RequestsGetTool', 'RequestsPostTool', 'RequestsToolkit', 'WebBrowser', 'PlayWrightBrowserToolkit.fromBrowser'], FETCH),
    ...rows(
      'langchain',
      ['ReadFileTool', 'FileManagementToolkit', 'SQLDatabaseToolkit', 'SqlToolkit', 'QuerySQLDataBaseTool', 'QuerySQLDatabaseTool'],
      PRIVATE,
    ),
    ...rows('langchain', ['GmailToolkit', 'O365Toolkit', 'Office365Toolkit'], MAILBOX),
    ...rows('langchain', ['GmailSearch', 'GmailGetMessage', 'GmailGetThread'], MAIL_TOOL),
    'langchain.GmailSendMessage': SENDING_TOOL,
    'langchain.SlackToolkit': CHAT_TOOL,
    ...rows('langchain', ['GitHubToolkit.fromGithubApiWrapper', 'GitLabToolkit.fromGitlabApiWrapper', 'JiraToolkit.fromJiraApiWrapper'], FORGE),
    'langchain.ShellTool': SHELL,
    ...rows('crewai', ['SerperDevTool', 'WebsiteSearchTool', 'EXASearchTool', 'TavilySearchTool', 'BraveSearchTool'], SEARCH),
    ...rows('crewai', ['ScrapeWebsiteTool', 'FirecrawlScrapeWebsiteTool', 'SeleniumScrapingTool', 'BrowserbaseLoadTool'], FETCH),
    ...rows('crewai', ['FileReadTool', 'DirectoryReadTool', 'DirectorySearchTool', 'CSVSearchTool', 'PDFSearchTool', 'TXTSearchTool', 'NL2SQLTool'], PRIVATE),
    ...rows('smolagents', ['WebSearchTool', 'DuckDuckGoSearchTool', 'GoogleSearchTool'], SEARCH),
    'smolagents.VisitWebpageTool': FETCH,
    ...rows('pydantic', ['duckduckgo_search_tool', 'tavily_search_tool'], SEARCH),
  },
});
