/** Libraries of chat platforms: Telegram, Discord. What they send can be refused (blocked, too long, rate-limited); how long they wait is left to them. */
import { alias, gives, keeps, pythonApi, timeout, under, underEach } from '../build.js';
import type { ApiRow, CatalogPart } from '../schema.js';

const SENDING = 'send_message send_photo send_document send_video send_audio send_voice send_location send_media_group forward_message copy_message';
/** The messages, and ways to answer them, that an update of python-telegram-bot leads to. */
const REPLYING = 'reply_text reply_html reply_markdown reply_markdown_v2 reply_photo reply_document reply_voice reply_audio reply_video';
const ANSWERING = 'answer answer_photo answer_document answer_voice answer_audio answer_video reply reply_photo reply_document';

function sending(row: Pick<ApiRow, 'package' | 'clients' | 'calls' | 'exceptions' | 'notes' | 'source'> & Partial<ApiRow>): ApiRow {
  return pythonApi({ kind: 'cloud', outbound: false, blocking: false, timeout: timeout({ default: 'none' }), ...row });
}

export const telegramPart: CatalogPart = {
  apis: [
    sending({
      package: 'python-telegram-bot', clients: ['telegram.Bot', 'telegram.ext.Application'], exceptions: ['telegram.error.TelegramError'],
      calls: [
        ...underEach(['telegram.Bot#', 'telegram.ext.Application#bot.', 'telegram.ext.CallbackContext#bot.'], SENDING), ...under('telegram.Message#', REPLYING),
        ...underEach(['telegram.Update#message.', 'telegram.Update#effective_message.', 'telegram.Update#callback_query.message.'], REPLYING), ...under('telegram.Chat#', SENDING), ...under('telegram.Update#effective_chat.', SENDING),
      ],
      notes: 'Connecting, reading and writing are given up after 5 s each, waiting for a connection of the pool after 1 s.', source: 'python-telegram-bot/python-telegram-bot@031dd691 telegram/request/_httpxrequest.py:89-108',
    }),
    sending({
      package: 'aiogram', clients: ['aiogram.Bot'], exceptions: ['aiogram.exceptions.TelegramAPIError', 'aiogram.exceptions.AiogramError'],
      calls: [...under('aiogram.Bot#', SENDING), ...under('aiogram.types.Message#', ANSWERING), ...under('aiogram.types.CallbackQuery#message.', ANSWERING)],
      notes: 'A request is given up after 60 s.', source: 'aiogram/aiogram@03252c87 aiogram/client/session/base.py:34,42',
    }),
    sending({
      package: 'pyTelegramBotAPI', clients: ['telebot.TeleBot'], blocking: true, exceptions: ['telebot.apihelper.ApiException', 'telebot.apihelper.ApiTelegramException', 'requests.RequestException'], refusals: ['telebot.apihelper.ApiTelegramException'],
      calls: under('telebot.TeleBot#', `${SENDING} reply_to`),
      notes: 'Connecting is given up after 15 s, reading after 30 s.', source: 'eternnoir/pyTelegramBotAPI@00032db7 telebot/apihelper.py:31-32',
    }),
  ],
  aliases: [
    alias('python', 'telegram.ext.CallbackContext', ['telegram.ext.ContextTypes.DEFAULT_TYPE', 'telegram.ext._callbackcontext.CallbackContext']), alias('python', 'telegram.Bot', ['telegram.ext.ExtBot', 'telegram._bot.Bot']),
    alias('python', 'telegram.Update', ['telegram._update.Update']), alias('python', 'telegram.Message', ['telegram._message.Message']),
    alias('python', 'telegram.ext.ApplicationBuilder', ['telegram.ext.Application.builder()']),
    alias('python', 'aiogram.Bot', ['aiogram.client.bot.Bot']), alias('python', 'aiogram.types.Message', ['aiogram.types.message.Message']), alias('python', 'aiogram.types.CallbackQuery', ['aiogram.types.callback_query.CallbackQuery']),
    alias('python', 'telebot.TeleBot', ['telebot.async_telebot.AsyncTeleBot'], 'async'),
  ],
  returns: [
    gives('python', 'telegram.ext.Application', ['telegram.ext.ApplicationBuilder#build']),
    keeps('python', 'telegram.ext.ApplicationBuilder', under('telegram.ext.ApplicationBuilder#', 'token post_init post_shutdown concurrent_updates read_timeout write_timeout connect_timeout pool_timeout request persistence rate_limiter defaults job_queue base_url get_updates_request http_version local_mode')),
  ],
};

export const discordPart: CatalogPart = {
  apis: [
    sending({
      package: 'discord.py', clients: ['discord.Client', 'discord.ext.commands.Bot'], exceptions: ['discord.DiscordException', 'discord.HTTPException'],
      calls: [
        ...under('discord.Message#', 'reply channel.send author.send'), ...under('discord.Interaction#', 'response.send_message followup.send edit_original_response channel.send'), ...under('discord.ext.commands.Context#', 'send reply channel.send author.send respond'),
        ...underEach(['discord.TextChannel#', 'discord.Thread#', 'discord.User#', 'discord.Member#', 'discord.DMChannel#', 'discord.Webhook#'], 'send'),
      ],
      notes: 'aiohttp\'s own timer of 300 s holds, and a refused message raises HTTPException.', source: 'Rapptz/discord.py discord/http.py (HTTPClient.request; commit not pinned)', verified: false,
    }),
  ],
  aliases: [alias('python', 'discord.HTTPException', ['discord.errors.HTTPException']), alias('python', 'discord.DiscordException', ['discord.errors.DiscordException'])],
};
