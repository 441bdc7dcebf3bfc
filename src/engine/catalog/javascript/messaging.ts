/** Queues, web sockets and e-mail. */
import { alias, fix, gives, javascriptApi, millis, noRetry, retries, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { defaultNamespaces, fullTimer, nodeCeiling, partialTimer } from './options.js';

export const amqpPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'amqplib', kind: 'queue', calls: [...under('amqplib.Channel#', 'consume get assertQueue assertExchange'), 'amqplib.ConfirmChannel#waitForConfirms'], outbound: false,
      timeout: timeout({ default: 'none' }), retry: noRetry, notes: 'Operations of a channel have no timer and no option for one; the heartbeat notices a dead connection. `publish` and `sendToQueue` give a boolean at once.',
      source: 'amqplib@2.3.1 lib/connect.js:67,98,165-167,187-193; lib/connection.js:179-184',
    }),
    javascriptApi({
      package: 'amqplib', kind: 'queue', calls: ['amqplib.connect'], retry: noRetry, timeout: timeout({ default: 'none', call: [fix(millis('timeout', { position: 1 }))], infinite: ['undefined', 'zero'] }),
      notes: 'Connecting waits as long as the operating system does; the option covers only until the connection is open. No reconnect.', source: 'amqplib@2.3.1 lib/connect.js:67,98,165-167,187-193; lib/connection.js:179-184',
    }),
  ],
  aliases: [alias('javascript', 'amqplib', ['amqplib.default', 'amqplib/callback_api', 'amqplib/callback_api.default', 'amqplib/callback_api.js'])],
  returns: [
    gives('javascript', 'amqplib.Channel', ['amqplib.connect()#createChannel', 'amqplib.ChannelModel#createChannel', 'amqplib.Connection#createChannel']),
    gives('javascript', 'amqplib.ConfirmChannel', ['amqplib.connect()#createConfirmChannel', 'amqplib.ChannelModel#createConfirmChannel', 'amqplib.Connection#createConfirmChannel']),
  ],
};

const KAFKA = 'kafkajs.Kafka';

export const kafkaPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'kafkajs', kind: 'queue', clients: [KAFKA], reportAt: 'client', retry: retries(5, [['retry', 'retries']]),
      calls: [...under('kafkajs.Producer#', 'send sendBatch connect'), ...under('kafkajs.Consumer#', 'connect subscribe run'), ...under(`${KAFKA}#`, 'producer consumer admin')],
      timeout: timeout({
        ...fullTimer(30, 'a request ends after 30 s'), call: [millis('timeout', { position: 0 })], client: [fix(millis('requestTimeout', { position: 0 })), millis('connectionTimeout', { position: 0 })],
      }),
      notes: 'Connecting has 1 s, a request 30 s; enforceRequestTimeout: false switches the latter off. The option of send is the wait for the broker\'s answer.', source: 'kafkajs@2.2.4 src/index.js:56-61; src/cluster/index.js:62; src/retry/defaults.js:1-7',
    }),
  ],
  returns: [{ ecosystem: 'javascript', calls: [`${KAFKA}#producer`], type: 'kafkajs.Producer', derives: true }, { ecosystem: 'javascript', calls: [`${KAFKA}#consumer`], type: 'kafkajs.Consumer', derives: true }],
};

const bullSource = 'bullmq@6.7.0 dist/cjs/classes/job.js:86-93,455-458,739; dist/cjs/classes/worker.js:43,79';

export const bullPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'bullmq', kind: 'queue', clients: under('bullmq.', 'Queue Worker FlowProducer'), calls: [...under('bullmq.Queue#', 'add addBulk'), 'bullmq.FlowProducer#add'], outbound: false, reportAt: 'client',
      timeout: timeout({ default: 'none' }), retry: retries(0, ['attempts', ['defaultJobOptions', 'attempts']], false),
      notes: 'A hung processor runs for ever, since the worker keeps renewing its lock; there is no option for the time of a job. One attempt and no pause by default.', source: bullSource,
    }),
    javascriptApi({
      package: 'bullmq', kind: 'queue', calls: ['bullmq.Job#waitUntilFinished'], timeout: timeout({ default: 'none', call: [fix(millis([], { position: 1 }))], infinite: ['undefined'] }),
      notes: 'Without a time to live as second argument it waits for ever.', source: bullSource,
    }),
  ],
  returns: [gives('javascript', 'bullmq.Job', ['bullmq.Queue#add', 'bullmq.Queue#getJob', 'bullmq.FlowProducer#add'])],
};

export const webSocketPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'ws', kind: 'websocket', clients: ['ws.WebSocket', 'ws'], connects: true, reportAt: 'client', retry: noRetry,
      // The protocols may be left out, which moves the options forward.
      timeout: timeout({ default: 'none', infinite: ['undefined', 'zero'], client: [fix(millis('handshakeTimeout', { position: 1 })), fix(millis('handshakeTimeout', { position: 2 }))] }),
      notes: 'The handshake waits for ever; dead peers are not noticed without pings. No reconnect.', source: 'ws@8.23.0 lib/websocket.js:660-668,695,789,918-920; lib/constants.js:10',
    }),
    javascriptApi({
      package: '', kind: 'websocket', clients: ['WebSocket'], connects: true, outbound: false, timeout: timeout({ default: 'none' }), retry: noRetry, verified: false,
      notes: 'The constructor takes neither a timeout nor a signal, so there is nothing to add.', source: 'WHATWG WebSockets API (not checked in source)',
    }),
  ],
  aliases: [alias('javascript', 'ws.WebSocket', ['ws.default']), alias('javascript', 'WebSocket', ['globalThis.WebSocket', 'window.WebSocket'])],
  returns: [gives('javascript', 'ws.WebSocket', ['ws'])],
};

const SOCKET = 'socket.io-client.Socket';

export const socketIoPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'socket.io-client', kind: 'websocket', clients: ['socket.io-client.io', SOCKET], reportAt: 'client', retry: retries(0, ['retries', 'reconnectionAttempts'], true),
      timeout: timeout({ ...fullTimer(20, 'connecting ends after 20 s'), client: [1, 0].flatMap((position) => [millis('timeout', { position }), millis('ackTimeout', { position })]), infinite: ['false'] }),
      notes: 'Connecting has 20 s and is tried again for ever.', source: 'socket.io-client@4.8.4 build/cjs/manager.js:63,72,179-190; build/cjs/socket.js:252,291-310',
    }),
    javascriptApi({
      package: 'socket.io-client', kind: 'websocket', calls: under(`${SOCKET}#`, 'emitWithAck'), retry: retries(0, ['retries'], true),
      timeout: timeout({ default: 'none', client: [1, 0].map((position) => millis('ackTimeout', { position })), infinite: ['undefined'] }),
      notes: 'Never settles when the peer does not answer, unless asked through socket.timeout(ms) or with ackTimeout at the client.', source: 'socket.io-client@4.8.4 build/cjs/manager.js:63,72,179-190; build/cjs/socket.js:252,291-310',
    }),
    javascriptApi({
      package: 'socket.io-client', kind: 'websocket', calls: [`${SOCKET}#timeout`], outbound: false, timeout: timeout({ default: 'none', call: [millis([], { position: 0 })] }),
      notes: 'Gives a socket whose acknowledgements are bounded.', source: 'socket.io-client@4.8.4 build/cjs/socket.js:291-310',
    }),
  ],
  aliases: [alias('javascript', 'socket.io-client.io', ['socket.io-client.default', 'socket.io-client.connect'])],
  returns: [gives('javascript', SOCKET, ['socket.io-client.io'])],
};

const TRANSPORT = 'nodemailer.Transporter';

export const emailPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'nodemailer', kind: 'email', clients: ['nodemailer.createTransport', TRANSPORT], calls: under(`${TRANSPORT}#`, 'sendMail verify'), reportAt: 'client', retry: noRetry,
      timeout: timeout({
        ...partialTimer(600, 'the socket is closed after 600 s of silence'),
        client: [fix(millis('socketTimeout', { position: 0 })), millis('connectionTimeout', { position: 0 }), millis('greetingTimeout', { position: 0 }), millis('dnsTimeout', { position: 0 })],
      }),
      notes: 'Connecting has 2 minutes, the greeting and DNS 30 s, silence 10 minutes; 0 falls back to these. sendMail takes no option for it.', source: 'nodemailer@10.6.0 dist/esm/smtp-connection/index.js:13-16,219,226,409,791',
    }),
    javascriptApi({
      package: '@sendgrid/mail', kind: 'email', clients: ['@sendgrid/mail.MailService'], calls: [...under('@sendgrid/mail.', 'send sendMultiple'), ...under('@sendgrid/mail.MailService#', 'send sendMultiple')], retry: noRetry,
      timeout: timeout({ default: 'none', infinite: ['zero', 'undefined'], setters: ['setTimeout'], globalSetters: ['@sendgrid/mail.setTimeout'] }),
      notes: 'axios below without a timer; setTimeout(ms) on the service is the way to bound it.', source: '@sendgrid/mail@8.1.6 src/classes/mail-service.js:51-58; @sendgrid/client@8.1.6 src/classes/client.js:35-42', throwsOnStatus: true,
    }),
    javascriptApi({
      package: 'resend', kind: 'email', clients: ['resend.Resend'], calls: under('resend.Resend#', 'emails.send emails.create emails.get emails.cancel batch.send batch.create contacts.create contacts.list broadcasts.send domains.list'), retry: noRetry,
      timeout: timeout({ ...nodeCeiling }), notes: 'Global fetch without a timer, and no option for one in most releases. Failures come back as `error`, also those of the network.', source: 'resend@6.38.0 dist/index.mjs:1725-1765',
    }),
  ],
  aliases: [
    ...defaultNamespaces('nodemailer', '@sendgrid/mail').aliases, alias('javascript', '@sendgrid/mail.send', ['@sendgrid/mail.default#send']),
  ],
  returns: [gives('javascript', TRANSPORT, ['nodemailer.createTransport'])],
};
