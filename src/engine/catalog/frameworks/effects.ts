/** Calls that delete, pay, send or run things. Mail libraries are known by their kind (see `email` APIs) and need no row here. */
import { under, underEach } from '../build.js';
import type { CatalogPart, EffectRow } from '../schema.js';

const python: readonly Omit<EffectRow, 'ecosystem'>[] = [
  { symbols: [...under('os.', 'remove unlink rmdir removedirs'), 'shutil.rmtree', ...under('pathlib.Path#', 'unlink rmdir')], effect: 'delete', source: 'Python standard library, os, shutil, pathlib' },
  { symbols: [...under('stripe.Refund.', 'create'), ...under('stripe.', 'Charge.create PaymentIntent.create PaymentIntent.confirm Payout.create Transfer.create'),
    ...underEach(['stripe.StripeClient#', 'stripe.StripeClient#v1.'], 'refunds.create charges.create payment_intents.create payouts.create transfers.create')], effect: 'pay', source: 'stripe/stripe-python@6c6e3736 stripe/_stripe_client.py' },
  { symbols: [...under('slack_sdk.WebClient#', 'chat_postMessage chat_scheduleMessage'), ...under('slack_sdk.webhook.WebhookClient#', 'send send_dict')], effect: 'send', source: 'slackapi/python-slack-sdk@ae87985e slack_sdk/web/client.py' },
  { symbols: under('twilio.rest.Client#', 'messages.create calls.create'), effect: 'send', source: 'twilio/twilio-python twilio/rest/__init__.py' },
  { symbols: [...under('subprocess.', 'run call check_call check_output Popen getoutput getstatusoutput'), ...under('os.', 'system popen'), ...under('asyncio.', 'create_subprocess_shell create_subprocess_exec')], effect: 'run', source: 'Python standard library, subprocess, os, asyncio' },
];

const javascript: readonly Omit<EffectRow, 'ecosystem'>[] = [
  { symbols: [...under('fs.', 'unlink unlinkSync rm rmSync rmdir rmdirSync promises.unlink promises.rm promises.rmdir'), ...under('fs/promises.', 'unlink rm rmdir')], effect: 'delete', source: 'Node.js, fs' },
  { symbols: under('stripe.Stripe#', 'refunds.create charges.create paymentIntents.create paymentIntents.confirm payouts.create transfers.create'), effect: 'pay', source: 'stripe@23.1.0 cjs/resources' },
  { symbols: ['@slack/web-api.WebClient#chat.postMessage', '@slack/web-api.WebClient#chat.scheduleMessage', ...under('twilio.Twilio#', 'messages.create calls.create'), 'resend.Resend#emails.send'], effect: 'send', source: '@slack/web-api, twilio and resend, their resource classes' },
  { symbols: under('child_process.', 'exec execSync execFile execFileSync spawn spawnSync'), effect: 'run', source: 'Node.js, child_process' },
];

export const effectsPart: CatalogPart = {
  effects: [...python.map((row): EffectRow => ({ ecosystem: 'python', ...row })), ...javascript.map((row): EffectRow => ({ ecosystem: 'javascript', ...row }))],
};
