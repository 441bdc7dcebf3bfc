/** Libraries of chat platforms: Telegram, Discord, WhatsApp. What they send can be refused (blocked, too long, rate-limited); how long they wait is left to them. */
import { javascriptApi, timeout, under, underEach } from '../build.js';
import type { ApiRow, CatalogPart } from '../schema.js';
import { defaultClass } from './options.js';

const TELEGRAM_SENDING = 'sendMessage sendPhoto sendDocument sendVideo sendAudio sendVoice sendLocation forwardMessage copyMessage editMessageText answerCallbackQuery deleteMessage sendChatAction getMe getFile getChat getChatMember setWebhook deleteWebhook setMyCommands createForumTopic editForumTopic closeForumTopic setMessageReaction pinChatMessage';
const BOT = 'node-telegram-bot-api.TelegramBot';
const CONTEXT_SENDING = 'reply replyWithPhoto replyWithDocument replyWithHTML replyWithMarkdown replyWithVoice editMessageText';
const REPLYING = 'reply editReply followUp deferReply update';

function sending(row: Pick<ApiRow, 'package' | 'clients' | 'calls' | 'notes' | 'source'>): ApiRow {
  return javascriptApi({ ...row, kind: 'cloud', outbound: false, timeout: timeout({ default: 'none' }) });
}

export const telegramPart: CatalogPart = {
  apis: [
    sending({
      package: 'node-telegram-bot-api', clients: [BOT], calls: under(`${BOT}#`, TELEGRAM_SENDING),
      notes: 'The request options of the constructor decide how long it waits; a refused message rejects.', source: 'node-telegram-bot-api@0.66.0 src/telegram.js (_request)',
    }),
    sending({
      package: 'telegraf', clients: ['telegraf.Telegraf'], calls: [...under('telegraf.Telegraf#telegram.', TELEGRAM_SENDING), ...under('telegraf.Context#', CONTEXT_SENDING), ...under('telegraf.Context#telegram.', TELEGRAM_SENDING)],
      notes: 'A handler is given up after 90 s; a single request has no timer.', source: 'telegraf@4.16.3 lib/telegraf.js:46,233; lib/core/network/client.js',
    }),
    sending({
      package: 'grammy', clients: ['grammy.Bot'], calls: [...under('grammy.Bot#api.', TELEGRAM_SENDING), ...under('grammy.Context#', CONTEXT_SENDING), ...under('grammy.Context#api.', TELEGRAM_SENDING)],
      notes: 'A request is given up after 500 s.', source: 'grammy@1.46.0 out/core/client.js:39,77',
    }),
  ],
  ...defaultClass('node-telegram-bot-api', BOT),
};

export const discordPart: CatalogPart = {
  apis: [
    sending({
      package: 'discord.js', clients: ['discord.js.Client'],
      calls: [
        ...under('discord.js.Message#', 'reply edit channel.send'), ...underEach(['discord.js.TextChannel#', 'discord.js.ThreadChannel#', 'discord.js.User#'], 'send'),
        ...underEach(['discord.js.ChatInputCommandInteraction#', 'discord.js.CommandInteraction#', 'discord.js.ButtonInteraction#', 'discord.js.ModalSubmitInteraction#'], REPLYING),
      ],
      notes: 'A request is given up after 15 s and tried three times more.', source: 'discord.js@14 @discordjs/rest DefaultRestOptions (timeout 15_000, retries 3)',
    }),
  ],
};

export const whatsappPart: CatalogPart = {
  apis: [
    sending({
      package: 'whatsapp-web.js', clients: ['whatsapp-web.js.Client'], calls: [...under('whatsapp-web.js.Client#', 'sendMessage getChatById getContactById'), ...under('whatsapp-web.js.Message#', 'reply downloadMedia')],
      notes: 'Runs in a page that it drives: how long it waits is the page\'s business.', source: 'whatsapp-web.js@1 src/Client.js (sendMessage)',
    }),
  ],
};
