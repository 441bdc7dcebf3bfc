import { alias, fix, gives, pythonApi, retries, seconds, timeout, tokens, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const wrapper = 'botocore.config.Config';
const config = [fix(seconds(['config', 'read_timeout'], { wrapper })), seconds(['config', 'connect_timeout'], { wrapper })];
const common = {
  package: 'boto3', reportAt: 'client', throwsOnStatus: true, exceptions: ['botocore.exceptions.BotoCoreError', 'botocore.exceptions.ClientError'],
  timeout: timeout({ client: config, default: 60, infinite: ['null'] }), retry: retries(4, [['config', 'retries', 'max_attempts']]),
} as const;
const CLIENTS = ['boto3.client', 'boto3.Session#client', 'botocore.session.Session#create_client'];
const RESOURCES = ['boto3.resource', 'boto3.Session#resource'];
/** These answer from what the client already knows. */
const LOCAL = 'get_paginator get_waiter generate_presigned_url generate_presigned_post can_paginate close';
const source = 'boto/botocore@0e6e2404 botocore/endpoint.py:39, botocore/config.py:47-56,144-171,308-309, botocore/data/_retry.json:93,130, botocore/retries/standard.py:44, botocore/configprovider.py:30-41,171-175, botocore/args.py:632-644';

export const awsPart: CatalogPart = {
  apis: [
    pythonApi({
      ...common, kind: 'cloud', clients: [...CLIENTS, ...RESOURCES],
      calls: ['boto3.client()#*', ...under('boto3.resource()#*()#', 'put_item get_item update_item delete_item query scan put_object upload_file upload_fileobj download_file download_fileobj delete get put load send_message receive_messages')],
      notes: '60 s to connect and 60 s to read. Legacy mode makes 5 attempts (DynamoDB 10), standard and adaptive 3. In Config max_attempts counts retries, total_max_attempts attempts. No timeout at the call.', source,
    }),
    pythonApi({ ...common, kind: 'cloud', calls: under('boto3.client()#', LOCAL), outbound: false, notes: 'Facts only: nothing leaves the process.', source }),
    pythonApi({
      ...common, kind: 'llm', calls: under('boto3.client()#', 'converse converse_stream'), tokenLimit: tokens(['inferenceConfig', 'maxTokens']),
      notes: '60 s of silence is short for long answers, and each timeout is tried again: one slow prompt can be paid for 5 times.',
      source: 'boto/botocore@0e6e2404 botocore/endpoint.py:39, botocore/data/_retry.json:44,93, botocore/retryhandler.py:34-37, botocore/data/bedrock-runtime/2023-09-30/service-2.json (InferenceConfiguration)',
    }),
    pythonApi({
      ...common, kind: 'llm', calls: under('boto3.client()#', 'invoke_model invoke_model_with_response_stream'), notes: 'The output limit is inside the JSON body, under a name that depends on the model.',
      source: 'boto/botocore@0e6e2404 botocore/endpoint.py:39, botocore/data/_retry.json:44,93',
    }),
  ],
  aliases: [
    alias('python', 'boto3.Session', ['boto3.session.Session', 'boto3.DEFAULT_SESSION']), alias('python', 'boto3.Session', ['aioboto3.Session', 'aioboto3.session.Session'], 'async'),
    alias('python', 'botocore.session.Session', ['aiobotocore.session.AioSession'], 'async'),
    alias('python', 'boto3.client()', CLIENTS.slice(1).map((symbol) => `${symbol}()`)), alias('python', 'boto3.resource()', ['boto3.Session#resource()']),
  ],
  returns: [gives('python', 'botocore.session.Session', ['botocore.session.get_session']), gives('python', 'botocore.session.Session', ['aiobotocore.session.get_session'])],
};
