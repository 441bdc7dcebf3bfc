/** AWS SDK v3: the service clients, and Bedrock with its own HTTP/2 handler. */
import { alias, carrier, fix, javascriptApi, millis, retries, signal, timeout, under, underEach } from '../build.js';
import type { ApiRow, CatalogPart, IneffectiveOption } from '../schema.js';
import { partialTimer, tokensAt } from './options.js';

/** Package and client of the services that agent projects use. */
const SERVICES: readonly (readonly [string, string])[] = [
  ['s3', 'S3Client'], ['dynamodb', 'DynamoDBClient'], ['sqs', 'SQSClient'], ['sns', 'SNSClient'], ['ses', 'SESClient'], ['sesv2', 'SESv2Client'], ['lambda', 'LambdaClient'],
  ['secrets-manager', 'SecretsManagerClient'], ['ssm', 'SSMClient'], ['kms', 'KMSClient'], ['sts', 'STSClient'], ['eventbridge', 'EventBridgeClient'], ['sfn', 'SFNClient'],
  ['cloudwatch', 'CloudWatchClient'], ['cloudwatch-logs', 'CloudWatchLogsClient'], ['kinesis', 'KinesisClient'], ['firehose', 'FirehoseClient'], ['ecs', 'ECSClient'], ['ec2', 'EC2Client'],
  ['athena', 'AthenaClient'], ['textract', 'TextractClient'], ['comprehend', 'ComprehendClient'], ['polly', 'PollyClient'], ['transcribe', 'TranscribeClient'],
  ['rekognition', 'RekognitionClient'], ['translate', 'TranslateClient'], ['cognito-identity-provider', 'CognitoIdentityProviderClient'], ['bedrock', 'BedrockClient'],
  ['bedrock-agent', 'BedrockAgentClient'], ['opensearch', 'OpenSearchClient'],
];

/** From @smithy/node-http-handler 4.4.0 on, which clients require since 3.910.0. */
const WARNS_ONLY = '>=3.910.0';

const onlyWarns: IneffectiveOption = {
  option: millis(['requestHandler', 'requestTimeout'], { position: 0 }), versions: WARNS_ONLY, why: 'without `throwOnRequestTimeout` it only logs a warning',
  unless: { option: ['requestHandler', 'throwOnRequestTimeout'] },
};

const source = '@smithy/node-http-handler@4.14.2 dist-cjs/index.js:49-51,84-103,133-160,232,403-411; 4.4.0 (first with throwOnRequestTimeout), 4.3.0 dist-cjs/index.js:212-217,334-336; @smithy/core@3.41.0 dist-cjs/submodules/client/index.js:905-930, dist-cjs/submodules/retry/index.js:468; @aws-sdk/client-s3@3.1169.0 dist-es/runtimeConfig.js:36-39';

function service([name, client]: readonly [string, string]): ApiRow {
  const module = `@aws-sdk/client-${name}`;
  return javascriptApi({
    package: module, kind: 'cloud', clients: [`${module}.${client}`], calls: [`${module}.${client}#send`], reportAt: 'client', throwsOnStatus: true,
    timeout: timeout({
      default: 'none', infinite: ['zero', 'undefined'], call: [signal('abortSignal', { position: 1 }), millis('requestTimeout', { position: 1 })],
      client: [
        fix(millis(['requestHandler', 'socketTimeout'], { position: 0 })), millis(['requestHandler', 'requestTimeout'], { position: 0 }),
        millis(['requestHandler', 'connectionTimeout'], { position: 0 }), carrier('requestHandler', { position: 0 }),
      ],
    }),
    ineffective: [onlyWarns], retry: retries(2, ['maxAttempts']),
    notes: 'socketTimeout (silence) and connectionTimeout reject; requestTimeout rejects only with throwOnRequestTimeout. maxAttempts 3 counts the first try. A service may bring a socket timeout of its own.',
    source,
  });
}

/** Clients that wrap a service client and send its commands. */
const wrappers = alias('javascript', '@aws-sdk/client-dynamodb.DynamoDBClient', ['@aws-sdk/lib-dynamodb.DynamoDBDocumentClient', '@aws-sdk/lib-dynamodb.DynamoDBDocument']);

export const awsPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@smithy/node-http-handler', kind: 'cloud', clients: ['@smithy/node-http-handler.NodeHttpHandler'], outbound: false, reportAt: 'client',
      timeout: timeout({
        default: 'none', infinite: ['zero', 'undefined'], call: [signal('abortSignal', { position: 1 })],
        client: [millis('socketTimeout', { position: 0 }), millis('requestTimeout', { position: 0 }), millis('connectionTimeout', { position: 0 })],
      }),
      ineffective: [{
        option: millis('requestTimeout', { position: 0 }), versions: '>=4.4.0', why: 'without `throwOnRequestTimeout` it only logs a warning', unless: { option: ['throwOnRequestTimeout'] },
      }],
      retry: retries(2, ['maxAttempts']), notes: 'The transport of the service clients, given as requestHandler; the client is where the deadline is asked for.', source,
    }),
    ...SERVICES.map(service),
  ],
  aliases: [
    wrappers, alias('javascript', '@smithy/node-http-handler.NodeHttpHandler', ['@aws-sdk/node-http-handler.NodeHttpHandler']),
    // The classes without "Client" offer every command as a method.
    ...SERVICES.filter(([, client]) => client !== 'S3Client').map(([name, client]) => alias('javascript', `@aws-sdk/client-${name}.${client}`, [`@aws-sdk/client-${name}.${client.replace(/Client$/u, '')}`])),
    alias('javascript', '@aws-sdk/client-s3.S3Client', ['@aws-sdk/client-s3.S3']),
  ],
  returns: [
    { ecosystem: 'javascript', calls: ['@aws-sdk/lib-dynamodb.DynamoDBDocumentClient.from'], type: '@aws-sdk/client-dynamodb.DynamoDBClient' },
  ],
};

const BEDROCK = '@aws-sdk/client-bedrock-runtime.BedrockRuntimeClient';

const bedrockShared = {
  package: '@aws-sdk/client-bedrock-runtime', kind: 'llm', reportAt: 'client', retry: retries(2, ['maxAttempts']), throwsOnStatus: true,
  timeout: timeout({
    ...partialTimer(300, 'the session is dropped after 300 s of silence'), call: [signal('abortSignal', { position: 1 }), millis('requestTimeout', { position: 1 })],
    client: [fix(millis(['requestHandler', 'requestTimeout'], { position: 0 })), millis(['requestHandler', 'sessionTimeout'], { position: 0 }), carrier('requestHandler', { position: 0 })],
  }),
  notes: 'An HTTP/2 handler with one session per request: both timers measure silence, none the whole. maxAttempts 3 counts the first try.',
  source: '@aws-sdk/client-bedrock-runtime@3.1162.0 dist-es/runtimeConfig.js:56-66; @smithy/node-http-handler@4.14.2 dist-cjs/index.js:632-646,756-761,788-823,871-883; @smithy/core@3.41.0 dist-cjs/submodules/retry/index.js:468; @aws-sdk/client-bedrock-runtime@3.1162.0 dist-types/models/models_0.d.ts:1682',
} as const;

const notRead = 'the HTTP/2 handler of this client does not read it';

export const bedrockPart: CatalogPart = {
  apis: [
    javascriptApi({
      ...bedrockShared, outbound: false, calls: underEach(['@aws-sdk/client-bedrock-runtime.'], 'InvokeModelCommand InvokeModelWithResponseStreamCommand'),
      notes: 'A command: it goes out when a client sends it. The output limit is a field of the body, named as the model wants it.',
    }),
    javascriptApi({
      ...bedrockShared, outbound: false, calls: under('@aws-sdk/client-bedrock-runtime.', 'ConverseCommand ConverseStreamCommand'), tokenLimit: tokensAt(0, ['inferenceConfig', 'maxTokens']),
      notes: 'A command: it goes out when a client sends it.',
    }),
    javascriptApi({
      ...bedrockShared, clients: [BEDROCK], calls: [`${BEDROCK}#send`],
      ineffective: [
        { option: millis(['requestHandler', 'connectionTimeout'], { position: 0 }), why: notRead }, { option: millis(['requestHandler', 'socketTimeout'], { position: 0 }), why: notRead },
      ],
    }),
    javascriptApi({
      ...bedrockShared, kind: 'llm', clients: ['@aws-sdk/client-bedrock-agent-runtime.BedrockAgentRuntimeClient'], calls: ['@aws-sdk/client-bedrock-agent-runtime.BedrockAgentRuntimeClient#send'],
      package: '@aws-sdk/client-bedrock-agent-runtime', verified: false, notes: `${bedrockShared.notes} Assumed to share the handler of client-bedrock-runtime.`,
    }),
  ],
  aliases: [alias('javascript', BEDROCK, ['@aws-sdk/client-bedrock-runtime.BedrockRuntime'])],
};
