/** SDKs of services an agent acts through: Stripe, Twilio, Slack, Octokit. */
import { alias, carrier, fix, javascriptApi, millis, noRetry, retries, signal, timeout, under, underEach } from '../build.js';
import type { ApiRow, CatalogPart, VersionRange } from '../schema.js';
import { defaultClass, fullTimer, nodeCeiling } from './options.js';

const STRIPE = 'stripe.Stripe';
const STRIPE_METHODS = 'create retrieve update list del cancel confirm capture search pay finalizeInvoice sendInvoice expire attach detach';

export const stripePart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'stripe', kind: 'cloud', clients: [STRIPE, 'stripe'], calls: underEach([`${STRIPE}#*.`, `${STRIPE}#*.*.`], STRIPE_METHODS), reportAt: 'client', retry: retries(2, ['maxNetworkRetries']), throwsOnStatus: true,
      timeout: timeout({
        ...fullTimer(80, 'the SDK gives up after 80 s'), call: [millis('timeout', { position: 1 }), millis('timeout', { position: 2 })], client: [fix(millis('timeout', { position: 1 }))], infinite: ['zero'],
      }),
      notes: 'One retry by default in 14.x, two in 18.x and later; POSTs get an idempotency key. A timeout of 0 at the call is ignored.',
      source: 'stripe@23.1.0 cjs/stripe.core.js:102-104,181-182; cjs/platform/PlatformFunctions.js:52-54; cjs/RequestSender.js:240-255,425-431; stripe@14.25.0 cjs/stripe.core.js:79; stripe@18.5.0 cjs/stripe.core.js:72',
    }),
  ],
  ...defaultClass('stripe', STRIPE),
};

const TWILIO = 'twilio.Twilio';

export const twilioPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'twilio', kind: 'cloud', clients: [TWILIO, 'twilio'], reportAt: 'client', retry: retries(0, ['maxRetries'], true), throwsOnStatus: true,
      calls: [
        ...underEach([`${TWILIO}#messages`, `${TWILIO}#calls`], '.create .list'), ...under(`${TWILIO}#`, 'calls()#update calls()#fetch messages()#fetch messages()#update'),
        ...underEach([`${TWILIO}#verify.v2.services()#`, `${TWILIO}#verify.services()#`], 'verifications.create verificationChecks.create'), ...under(`${TWILIO}#`, 'incomingPhoneNumbers.create incomingPhoneNumbers.list lookups.v2.phoneNumbers()#fetch'),
      ],
      timeout: timeout({ ...fullTimer(30, 'the SDK gives up after 30 s'), client: [fix(millis('timeout', { position: 2 }))] }),
      notes: 'autoRetry is off; when on, 429 is tried three times more. timeout: 0 falls back to 30 000.', source: 'twilio@6.2.0 lib/base/RequestClient.js:47-50,54-72,92-95,127-131,173',
    }),
  ],
  ...defaultClass('twilio', TWILIO),
};

const SLACK = '@slack/web-api.WebClient';

function slack(versions: VersionRange, facts: Pick<ApiRow, 'timeout' | 'notes'>): ApiRow {
  return javascriptApi({
    package: '@slack/web-api', versions, kind: 'cloud', clients: [SLACK], reportAt: 'client', retry: retries(10, [['retryConfig', 'retries']]), throwsOnStatus: true,
    calls: [
      ...under(`${SLACK}#`, 'apiCall paginate filesUploadV2 files.uploadV2'), ...under(`${SLACK}#chat.`, 'postMessage postEphemeral update delete scheduleMessage'),
      ...under(`${SLACK}#conversations.`, 'list history info members replies open join create invite'), ...under(`${SLACK}#users.`, 'list info lookupByEmail'), ...under(`${SLACK}#`, 'views.open views.publish views.update reactions.add auth.test search.messages'),
    ],
    ...facts, source: '@slack/web-api@8.2.0 dist/WebClient.js:123,421,432-452,475; dist/retry-policies.js:9-20; @slack/web-api@7.19.0 dist/WebClient.js:128',
  });
}

const slackOption = [fix(millis('timeout', { position: 1 }))];

export const slackPart: CatalogPart = {
  apis: [
    slack('<8.0.0', { timeout: timeout({ default: 'none', client: slackOption, infinite: ['zero'] }), notes: 'axios below, without a timer. Ten retries over about half an hour; a 429 stops the whole queue unless rejectRateLimitedCalls.' }),
    slack('>=8.0.0', { timeout: timeout({ ...nodeCeiling, client: slackOption, infinite: ['zero'] }), notes: 'On fetch since v8. Ten retries over about half an hour; a 429 stops the whole queue unless rejectRateLimitedCalls.' }),
  ],
};

const OCTOKIT = 'octokit.Octokit';
const CORE = '@octokit/core.Octokit';
const REST = '@octokit/rest.Octokit';
const API_METHODS = 'get list create update delete listForRepo listFiles createComment listComments getContent createOrUpdateFileContents getAuthenticated getByUsername merge addLabels createReview listCommits compareCommits issuesAndPullRequests code repos listForAuthenticatedUser createDispatchEvent createRef getRef getTree';
const notRead = 'requests run on fetch and no longer read it; a signal ends them';

function octokit(draft: Pick<ApiRow, 'package' | 'clients' | 'retry' | 'source' | 'notes'>, ineffectiveFrom: VersionRange): ApiRow {
  const [client = ''] = draft.clients;
  return javascriptApi({
    ...draft, kind: 'cloud', reportAt: 'client', throwsOnStatus: true,
    calls: [...under(`${client}#`, 'request graphql paginate'), ...underEach([`${client}#rest.*.`, `${client}#*.`], API_METHODS), `${client}#rest`],
    timeout: timeout({
      ...nodeCeiling, call: [signal(['request', 'signal'], { position: 0 }), signal(['request', 'signal'], { position: 1 })],
      client: [carrier(['request', 'fetch'], { position: 0 }), signal(['request', 'signal'], { position: 0 })],
    }),
    ineffective: [0, 1].map((position) => ({ option: millis(['request', 'timeout'], { position }), versions: ineffectiveFrom, why: notRead })),
  });
}

export const octokitPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@octokit/request', kind: 'cloud', calls: ['@octokit/request.request'], retry: noRetry, throwsOnStatus: true,
      timeout: timeout({ ...nodeCeiling, call: [fix(signal(['request', 'signal'], { position: 1 }))] }), ineffective: [{ option: millis(['request', 'timeout'], { position: 1 }), versions: '>=7.0.0', why: notRead }],
      notes: 'No retries; request.timeout is not read.', source: '@octokit/request@10.0.16 dist-bundle/index.js:52-61',
    }),
    octokit({ package: '@octokit/core', clients: [CORE], retry: noRetry, notes: 'No retry plugin; request.timeout is not read.', source: '@octokit/request@10.0.16 dist-bundle/index.js:52-61' }, '>=5.0.0'),
    octokit({ package: '@octokit/rest', clients: [REST], retry: noRetry, notes: 'No retry plugin; request.timeout is not read.', source: '@octokit/rest@22.0.1 dist-src/index.js:2-8; @octokit/request@10.0.16 dist-bundle/index.js:52-61' }, '>=20.0.0'),
    octokit({
      package: 'octokit', clients: [OCTOKIT], retry: retries(3, [['retry', 'retries'], ['request', 'retries']]), notes: 'Brings the retry plugin (3 times, n² s apart) and one wait on rate limits. request.timeout is not read.',
      source: 'octokit@5.0.5 dist-bundle/index.js:20-45; @octokit/plugin-retry@8.1.1 dist-bundle/index.js:9-18,55-60; @octokit/request@10.0.16 dist-bundle/index.js:52-61',
    }, '>=3.0.0'),
  ],
  aliases: [alias('javascript', CORE, ['@octokit/action.Octokit'])],
  returns: [{ ecosystem: 'javascript', calls: ['@actions/github.getOctokit'], type: CORE }],
};

const NOTION = '@notionhq/client.Client';

export const notionPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@notionhq/client', kind: 'cloud', clients: [NOTION], reportAt: 'client', throwsOnStatus: true, retry: retries(2, [['retry', 'maxRetries']]),
      calls: under(`${NOTION}#`, 'search request pages.create pages.update pages.retrieve databases.create databases.query databases.retrieve databases.update dataSources.query dataSources.retrieve blocks.retrieve blocks.update blocks.delete blocks.children.list blocks.children.append comments.create comments.list users.list users.retrieve'),
      timeout: timeout({ ...fullTimer(60, 'the SDK gives up after 60 s'), client: [millis('timeoutMs', { position: 0 })] }),
      notes: 'Early releases never try again.', source: '@notionhq/client@5.26.0 build/src/Client.js:905-930,1120-1180',
    }),
  ],
};
