import { alias, classes, fix, gives, millis, noRetry, pythonApi, retries, seconds, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const slackCalls = 'api_call chat_postMessage chat_update chat_delete chat_postEphemeral chat_scheduleMessage conversations_history conversations_replies conversations_list conversations_open users_info users_list users_lookupByEmail files_upload files_upload_v2 reactions_add views_open views_publish views_update auth_test search_messages users_profile_get conversations_info conversations_members conversations_join chat_getPermalink usergroups_users_list files_info team_info';

export const slackPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'slack-sdk', kind: 'cloud', clients: ['slack_sdk.WebClient', 'slack_sdk.webhook.WebhookClient'], reportAt: 'client', throwsOnStatus: true, exceptions: ['slack_sdk.errors.SlackClientError', 'OSError'], refusals: ['slack_sdk.errors.SlackApiError'],
      calls: [...under('slack_sdk.WebClient#', slackCalls), 'slack_sdk.WebClient#*',
        ...under('slack_sdk.webhook.WebhookClient#', 'send send_dict')],
      timeout: timeout({ client: [fix(seconds('timeout'))], default: 30, infinite: ['null'] }), retry: retries(1, ['retry_handlers']),
      notes: 'Only lost connections are tried again, once; 429 needs RateLimitErrorRetryHandler. No timeout at the call.',
      source: 'slackapi/python-slack-sdk@ae87985e (3.43.0) slack_sdk/web/base_client.py:48,57,88,538-540, slack_sdk/web/async_base_client.py:34, slack_sdk/http_retry/__init__.py:18-23, slack_sdk/http_retry/builtin_handlers.py:19',
    }),
  ],
  aliases: [
    alias('python', 'slack_sdk.WebClient', ['slack_sdk.web.async_client.AsyncWebClient'], 'async'), alias('python', 'slack_sdk.WebClient', ['slack_sdk.web.WebClient', 'slack_sdk.web.client.WebClient', 'slack.WebClient']),
    // Bolt's app carries a client of its own.
    alias('python', 'slack_bolt.App', ['slack_bolt.async_app.AsyncApp'], 'async'), alias('python', 'slack_bolt.App', ['slack_bolt.app.App']),
    ...slackCalls.split(' ').map((name) => alias('python', `slack_sdk.WebClient#${name}`, [`slack_bolt.App#client.${name}`])),
    alias('python', 'slack_sdk.webhook.WebhookClient', ['slack_sdk.webhook.async_client.AsyncWebhookClient'], 'async'), alias('python', 'slack_sdk.webhook.WebhookClient', ['slack_sdk.WebhookClient', 'slack_sdk.webhook.client.WebhookClient']),
  ],
  returns: classes('python', ['slack_bolt.App']),
};

export const twilioPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'twilio', kind: 'cloud', clients: ['twilio.rest.Client'], reportAt: 'client', throwsOnStatus: true, exceptions: ['twilio.base.exceptions.TwilioException', 'requests.RequestException'], refusals: ['twilio.base.exceptions.TwilioRestException'],
      calls: [...under('twilio.rest.Client#', 'messages.create calls.create messages.list calls.list lookups.v2.phone_numbers()#fetch'), 'twilio.rest.Client#verify.v2.services()#verifications.create', 'twilio.rest.Client#messages()#fetch'],
      timeout: timeout({ client: [fix(seconds(['http_client', 'timeout'], { wrapper: 'twilio.http.http_client.TwilioHttpClient' }))], default: 'none', infinite: ['null'] }),
      retry: retries(0, [['http_client', 'max_retries']]), notes: '0 and less raise ValueError. AsyncTwilioHttpClient is the asynchronous twin of the HTTP client.',
      source: 'twilio/twilio-python twilio/http/http_client.py (TwilioHttpClient.__init__; commit not pinned), twilio/http/__init__.py (HttpClient.__init__)',
    }),
  ],
};

const stripe = {
  package: 'stripe', kind: 'cloud', throwsOnStatus: true, exceptions: ['stripe.StripeError'],
  source: 'stripe/stripe-python@6c6e3736 (15.3.1) stripe/__init__.py:38, stripe/_http_client.py:86-87,512,1164,1325, stripe/_stripe_client.py:148; tags v10.0.0 and v11.0.0 stripe/__init__.py:41,44',
} as const;
const ACTIONS = 'create retrieve update modify list delete search confirm capture cancel';
const stripeCalls = [...under('stripe.StripeClient#*.', ACTIONS), ...under('stripe.StripeClient#v1.*.', ACTIONS), ...under('stripe.StripeClient#checkout.*.', ACTIONS)];
const stripeTimeout = timeout({ client: [fix(seconds(['http_client', 'timeout'], { wrapper: 'stripe.RequestsClient' }))], default: 80, globalSetters: ['stripe.default_http_client'], infinite: ['null'] });

export const stripePart: CatalogPart = {
  apis: [
    pythonApi({ ...stripe, versions: '<11.0.0', clients: ['stripe.StripeClient'], calls: stripeCalls, reportAt: 'client', timeout: stripeTimeout, retry: retries(0, ['max_network_retries']), notes: '80 s; no retries before 11.0.' }),
    pythonApi({
      ...stripe, versions: '>=11.0.0', clients: ['stripe.StripeClient'], calls: stripeCalls, reportAt: 'client', timeout: stripeTimeout, retry: retries(2, ['max_network_retries']),
      notes: 'RequestsClient waits 80 s. HTTPXClient and AIOHTTPClient take a falsy timeout as "use the library\'s". 0.5 to 5 s between attempts, with idempotency keys.',
    }),
    pythonApi({
      ...stripe, calls: [...under('stripe.*.', ACTIONS), ...under('stripe.checkout.*.', ACTIONS), ...under('stripe.billing_portal.*.', ACTIONS)], outbound: false,
      timeout: timeout({ default: 80, globalSetters: ['stripe.default_http_client'] }), retry: retries(2, [['options', 'max_network_retries']]), notes: 'Facts only: the module\'s calls share one client, set by stripe.default_http_client.',
    }),
  ],
};

export const githubPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'pygithub', kind: 'cloud', clients: ['github.Github', 'github.GithubIntegration'], calls: under('github.Github#', 'get_repo get_user get_organization search_code search_issues search_repositories search_users get_rate_limit'),
      reportAt: 'client', throwsOnStatus: true, exceptions: ['github.GithubException'], timeout: timeout({ client: [fix(seconds('timeout'))], default: 15 }), retry: retries(10, ['retry'], true),
      notes: 'GithubRetry: 10 more attempts on 5xx and rate-limit 403, POST included, 5xx without a pause; may sleep until the rate limit is reset.',
      source: 'PyGithub/PyGithub@5cdf6ab3 (2.10.0) github/Consts.py:177, github/MainClass.py:186,200,204, github/GithubRetry.py:77-99',
    }),
    pythonApi({
      package: 'pygithub', kind: 'cloud', calls: under('github.Repository.Repository#', 'get_contents create_issue get_issue get_issues get_pull get_pulls create_pull create_file update_file delete_file get_branch create_git_ref get_commits'),
      throwsOnStatus: true, exceptions: ['github.GithubException'], timeout: timeout({ default: 15 }), retry: retries(10, [], true), notes: '', source: 'PyGithub/PyGithub@5cdf6ab3 (2.10.0) github/Consts.py:177',
    }),
  ],
  aliases: [alias('python', 'github.Github', ['github.MainClass.Github']), alias('python', 'github.GithubIntegration', ['github.GithubIntegration.GithubIntegration'])],
  returns: [gives('python', 'github.Repository.Repository', ['github.Github#get_repo'])],
};

export const notionPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'notion-client', kind: 'cloud', clients: ['notion_client.Client'], reportAt: 'client', throwsOnStatus: true, exceptions: ['notion_client.errors.RequestTimeoutError', 'notion_client.APIResponseError'],
      calls: under('notion_client.Client#', 'databases.query databases.create databases.retrieve databases.update data_sources.query pages.create pages.retrieve pages.update blocks.children.list blocks.children.append blocks.retrieve blocks.update blocks.delete search users.list users.retrieve comments.create comments.list'),
      timeout: timeout({ client: [fix(millis('timeout_ms')), millis(['options', 'timeout_ms'], { wrapper: 'notion_client.client.ClientOptions' })], default: 60 }), retry: noRetry,
      notes: 'Milliseconds. The timeout of a client handed in is overwritten.', source: 'ramnes/notion-sdk-py@04451fce notion_client/client.py (ClientOptions, Client.__init__)',
    }),
  ],
  aliases: [alias('python', 'notion_client.Client', ['notion_client.AsyncClient', 'notion_client.client.AsyncClient'], 'async'), alias('python', 'notion_client.Client', ['notion_client.client.Client'])],
};
