/**
 * Bots on chat platforms: what people write to a Telegram (telegraf, grammY, node-telegram-bot-api), Discord, Slack or LINE bot is untrusted, and what is read from
 * a channel's history is retrieved content. Numbers and identifiers the platform makes are no sources. What a bot sends is no sink: the
 * platforms show it as text.
 */
import { type CallModel, defineModel } from '../engine/define';

/** Handlers of telegraf and grammY stand at any position. */
const TELEGRAM: CallModel = { is: 'route', callbackTypes: { '[*]': ['Telegram'] }, returns: 'TelegramBot' };
const SLACK: CallModel = { is: 'route', callbackTypes: { '[*]': ['SlackArgs'] } };
const MESSAGE_EVENTS = ['message', 'messageCreate', 'messageUpdate', 'MessageCreate', 'MessageUpdate'] as const;
const INTERACTION_EVENTS = ['interactionCreate', 'InteractionCreate'] as const;
const OPTION: CallModel = { sources: { 'untrusted-input': 'return' }, sourceText: 'an option of a command' };
const HISTORY: CallModel = { sources: { 'retrieved-content': 'return.messages[].text' }, sourceText: 'a message of a channel' };
const MESSAGE = ['untrusted-input', 'a message to the bot'] as const;

export default defineModel({
  sdk: 'chat-platforms',
  title: 'Telegram, Discord, Slack and LINE bots',
  docs: 'https://docs.slack.dev/tools/bolt-js/',
  language: 'javascript',
  packages: {
    npm: {
      telegraf: '>=4',
      grammy: '>=1',
      'node-telegram-bot-api': '*',
      'discord.js': '>=13',
      '@slack/bolt': '>=3',
      '@slack/web-api': '>=6',
      '@line/bot-sdk': '>=7',
    },
  },
  roots: {
    telegram: ['telegraf', 'grammy'],
    telegram_api: ['node-telegram-bot-api'],
    discord: ['discord.js'],
    bolt: ['@slack/bolt'],
    slack: ['@slack/web-api'],
    line: ['@line/bot-sdk'],
  },
  types: {
    TelegramBot: ['telegram.Telegraf()', 'telegram.Bot()', 'telegram.Composer()'],
    Telegram: ['telegram.Context()', 'telegram.NarrowedContext()', 'telegram.Filter()', 'telegram.CommandContext()', 'telegram.HearsContext()'],
    TelegramMessage: ['Telegram.message', 'Telegram.msg', 'Telegram.editedMessage', 'Telegram.channelPost', 'Telegram.update.message'],
    TelegramApi: ['telegram_api()'],
    TelegramApiMessage: ['telegram_api.Message()'],
    Discord: ['discord.Client()'],
    DiscordMessage: ['discord.Message()', 'DiscordMessage.referencedMessage'],
    DiscordInteraction: [
      'discord.ChatInputCommandInteraction()',
      'discord.CommandInteraction()',
      'discord.ModalSubmitInteraction()',
      'discord.Interaction()',
      'discord.BaseInteraction()',
    ],
    Slack: ['bolt.App()', 'bolt.default.App()'],
    SlackArgs: ['bolt.SlackEventMiddlewareArgs()', 'bolt.SlackCommandMiddlewareArgs()', 'bolt.AllMiddlewareArgs()'],
    SlackClient: ['slack.WebClient()', 'SlackArgs.client', 'Slack.client'],
    LineMessage: ['line.MessageEvent()', 'line.WebhookEvent()', 'line.webhook.MessageEvent()'],
  },
  calls: {
    'TelegramBot.on': TELEGRAM,
    'TelegramBot.use': TELEGRAM,
    'TelegramBot.command': TELEGRAM,
    'TelegramBot.hears': TELEGRAM,
    'TelegramBot.action': TELEGRAM,
    'TelegramBot.callbackQuery': TELEGRAM,
    'TelegramBot.inlineQuery': TELEGRAM,
    'TelegramBot.start': TELEGRAM,
    'TelegramBot.help': TELEGRAM,
    'TelegramApi.on': { when: { '[0]': ['message', 'text', 'edited_message', 'channel_post'] }, callbackTypes: { '[1]': ['TelegramApiMessage'] } },
    'TelegramApi.onText': {
      sources: { 'untrusted-input': 'callback([1]).param[1][]' },
      sourceText: 'a message to the bot',
      callbackTypes: { '[1]': ['TelegramApiMessage', null] },
    },
    'Discord.on': [
      { when: { '[0]': MESSAGE_EVENTS }, is: 'route', callbackTypes: { '[1]': ['DiscordMessage'] } },
      { when: { '[0]': INTERACTION_EVENTS }, is: 'route', callbackTypes: { '[1]': ['DiscordInteraction'] } },
    ],
    'DiscordInteraction.options.getString': OPTION,
    'DiscordInteraction.options.get': OPTION,
    'DiscordInteraction.fields.getTextInputValue': OPTION,
    'Slack.message': SLACK,
    'Slack.event': SLACK,
    'Slack.command': SLACK,
    'Slack.action': SLACK,
    'Slack.shortcut': SLACK,
    'Slack.view': SLACK,
    'bolt.Assistant': { is: 'route', callbackTypes: { userMessage: ['SlackArgs'] } },
    'SlackClient.conversations.history': HISTORY,
    'SlackClient.conversations.replies': HISTORY,
  },
  reads: {
    'TelegramMessage.text': MESSAGE,
    'TelegramMessage.caption': MESSAGE,
    'TelegramMessage.document.file_name': MESSAGE,
    'Telegram.text': MESSAGE,
    'Telegram.payload': MESSAGE,
    'Telegram.args': MESSAGE,
    'Telegram.match': MESSAGE,
    'Telegram.callbackQuery.data': MESSAGE,
    'Telegram.inlineQuery.query': MESSAGE,
    'TelegramApiMessage.text': MESSAGE,
    'TelegramApiMessage.caption': MESSAGE,
    'DiscordMessage.content': MESSAGE,
    'DiscordMessage.cleanContent': MESSAGE,
    'SlackArgs.message.text': MESSAGE,
    'SlackArgs.event.text': MESSAGE,
    'SlackArgs.payload.text': MESSAGE,
    'SlackArgs.command.text': MESSAGE,
    'SlackArgs.body.text': MESSAGE,
    'SlackArgs.context.matches': MESSAGE,
    'SlackArgs.action.value': MESSAGE,
    'SlackArgs.view.state.values': MESSAGE,
    'LineMessage.message.text': MESSAGE,
  },
});
