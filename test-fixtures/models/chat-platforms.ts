import { execSync } from 'node:child_process';
import { WebClient } from '@slack/web-api';
import { App, Assistant } from '@slack/bolt';
import type { webhook } from '@line/bot-sdk';
import { type ChatInputCommandInteraction, Client, Events, type Message } from 'discord.js';
import { Bot, type Context } from 'grammy';
import TelegramBot from 'node-telegram-bot-api';
import { Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';

const bot = new Telegraf('token');
bot.start((ctx) => execSync(ctx.payload)); // flow: untrusted-input -> shell-command
bot.help((ctx) => execSync(ctx.text as string)); // flow: untrusted-input -> shell-command
bot.command('run', (ctx) => {
  execSync(ctx.args.join(' ')); // flow: untrusted-input -> shell-command
  execSync(String(ctx.chat.id)); // noflow
});
bot.on(message('text'), async (ctx) => {
  execSync(ctx.message.text); // flow: untrusted-input -> shell-command
  execSync(ctx.update.message.text); // flow: untrusted-input -> shell-command
  execSync(String(ctx.message.message_id)); // noflow
  await ctx.reply(ctx.message.text); // noflow
});
bot.on('message', (ctx) => {
  execSync(ctx.message.caption as string); // flow: untrusted-input -> shell-command
  execSync(ctx.message.document?.file_name as string); // flow: untrusted-input -> shell-command
});
bot.hears(/run (.+)/, (ctx) => execSync(ctx.match[1] as string)); // flow: untrusted-input -> shell-command
bot.action(/run/, (ctx) => execSync(ctx.callbackQuery.data)); // flow: untrusted-input -> shell-command
bot.use((ctx, next) => {
  execSync(ctx.text as string); // flow: untrusted-input -> shell-command
  return next();
});

const grammy = new Bot('token');
grammy.on('message:text', (ctx) => execSync(ctx.msg.text)); // flow: untrusted-input -> shell-command
grammy.command('run', (ctx) => execSync(ctx.match)); // flow: untrusted-input -> shell-command
grammy.callbackQuery('run', (ctx) => execSync(ctx.callbackQuery.data)); // flow: untrusted-input -> shell-command
grammy.inlineQuery(/run/, (ctx) => execSync(ctx.inlineQuery.query)); // flow: untrusted-input -> shell-command
export const help = (ctx: Context) => execSync(ctx.message?.text as string); // flow: untrusted-input -> shell-command

const api = new TelegramBot('token', { polling: true });
api.on('message', (given) => {
  execSync(given.text as string); // flow: untrusted-input -> shell-command
  execSync(given.caption as string); // flow: untrusted-input -> shell-command
  execSync(String(given.chat.id)); // noflow
});
api.onText(/run (.+)/, (given, match) => {
  execSync(match?.[1] as string); // flow: untrusted-input -> shell-command
  execSync(given.text as string); // flow: untrusted-input -> shell-command
});
api.on('polling_error', (error) => execSync(error.message)); // noflow

const discord = new Client({ intents: [] });
discord.on('messageCreate', (given) => {
  execSync(given.content); // flow: untrusted-input -> shell-command
  execSync(given.id); // noflow
});
discord.on(Events.MessageCreate, (given) => execSync(given.cleanContent)); // flow: untrusted-input -> shell-command
discord.on(Events.InteractionCreate, (interaction) => {
  execSync(interaction.options.getString('a') as string); // flow: untrusted-input -> shell-command
  execSync(interaction.options.get('a')?.value as string); // flow: untrusted-input -> shell-command
  execSync(interaction.fields.getTextInputValue('a')); // flow: untrusted-input -> shell-command
  execSync(interaction.commandName); // noflow
});
discord.on('ready', (given) => execSync(given.content)); // noflow
export const answer = (given: Message) => execSync(given.content); // flow: untrusted-input -> shell-command
export const run = (interaction: ChatInputCommandInteraction) => execSync(interaction.options.getString('a') as string); // flow: untrusted-input -> shell-command

const slack = new App({});
slack.message('run', async ({ message, context, say, client }) => {
  execSync(message.text as string); // flow: untrusted-input -> shell-command
  execSync(context.matches[0]); // flow: untrusted-input -> shell-command
  await say(message.text as string); // noflow
  const history = await client.conversations.history({ channel: message.channel });
  execSync(history.messages?.[0]?.text as string); // flow: retrieved-content -> shell-command
});
slack.event('app_mention', async ({ event, payload }) => {
  execSync(event.text); // flow: untrusted-input -> shell-command
  execSync(payload.text); // flow: untrusted-input -> shell-command
  execSync(event.ts); // noflow
});
slack.command('/run', async ({ command, body }) => {
  execSync(command.text); // flow: untrusted-input -> shell-command
  execSync(body.text); // flow: untrusted-input -> shell-command
});
slack.action('run', async ({ action }) => execSync(action.value)); // flow: untrusted-input -> shell-command
slack.shortcut('run', async ({ payload }) => execSync(payload.text)); // flow: untrusted-input -> shell-command
slack.view('run', async ({ view }) => execSync(view.state.values.a.b.value as string)); // flow: untrusted-input -> shell-command
export const assistant = new Assistant({
  threadStarted: async () => {},
  userMessage: async ({ message }) => {
    execSync(message.text as string); // flow: untrusted-input -> shell-command
  },
});
const replies = await new WebClient('token').conversations.replies({ channel: 'a', ts: '1' });
execSync(replies.messages?.[0]?.text as string); // flow: retrieved-content -> shell-command

export const line = (event: webhook.MessageEvent) => execSync(event.message.text); // flow: untrusted-input -> shell-command
/** A message of its own. */
export const other = (given: { content: string; text: string }) => {
  execSync(given.content); // noflow
  execSync(given.text); // noflow
};
