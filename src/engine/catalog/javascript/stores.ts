/** Document stores and caches: MongoDB, Mongoose, Elasticsearch, Redis clients. */
import { alias, fix, gives, javascriptApi, millis, retries, signal, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { defaultClass, defaultNamespaces, fullTimer, nodeCeiling } from './options.js';

const COLLECTION = 'find findOne insertOne insertMany updateOne updateMany replaceOne deleteOne deleteMany aggregate countDocuments distinct bulkWrite findOneAndUpdate findOneAndDelete findOneAndReplace createIndex';

const mongoTimers = fullTimer(30, 'finding a server ends after 30 s');

export const mongodbPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'mongodb', kind: 'document-db', calls: under('mongodb.Collection#', COLLECTION), outbound: false, retry: retries(1, ['retryReads', 'retryWrites'], false),
      timeout: timeout({ default: 'none', call: [millis('maxTimeMS', { position: 1 }), signal('signal', { position: 1 })], setters: ['maxTimeMS'] }),
      ineffective: [{ option: millis('timeoutMS', { position: 1 }), versions: '>=6.22.0 <7.0.0 || >=7.8.0', why: 'the driver dropped the option; maxTimeMS bounds an operation' }],
      notes: 'Once connected an operation waits for ever unless maxTimeMS is given. timeoutMS worked in 6.20 to 6.21 and 7.0 to 7.7 only.',
      source: 'mongodb@7.8.0 lib/connection_string.js:680-681,945-951,968-976,1021-1024,1077-1080; lib/timeout.js:112; mongodb@6.22.0 lib/connection_string.js:904-907; mongodb@7.7.0 lib/connection_string.js:926-928',
    }),
    javascriptApi({
      package: 'mongodb', kind: 'document-db', clients: ['mongodb.MongoClient'], calls: ['mongodb.MongoClient#connect', 'mongodb.MongoClient.connect'], reportAt: 'client', retry: retries(1, ['retryReads', 'retryWrites'], false),
      timeout: timeout({
        ...mongoTimers, infinite: ['zero'],
        client: [
          fix(millis('serverSelectionTimeoutMS', { position: 1 })), millis('connectTimeoutMS', { position: 1 }), millis('socketTimeoutMS', { position: 1 }), millis('waitQueueTimeoutMS', { position: 1 }),
        ],
      }),
      ineffective: [{ option: millis('timeoutMS', { position: 1 }), versions: '>=6.22.0 <7.0.0 || >=7.8.0', why: 'the driver dropped the option; maxTimeMS bounds an operation' }],
      notes: 'Finding a server and connecting have 30 s each; sockets and the pool wait for ever.', source: 'mongodb@7.8.0 lib/connection_string.js:680-681,945-951,968-976,1021-1024,1077-1080; lib/timeout.js:112',
    }),
  ],
  ...defaultNamespaces('mongodb'),
  returns: [gives('javascript', 'mongodb.Collection', ['mongodb.MongoClient#db()#collection', 'mongodb.Db#collection']), gives('javascript', 'mongodb.MongoClient', ['mongodb.MongoClient.connect'])],
};

export const mongoosePart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'mongoose', kind: 'document-db', calls: [...under('mongoose.Model#', `${COLLECTION} findById findByIdAndUpdate findByIdAndDelete create exists save`), 'mongoose.Query#maxTimeMS'], outbound: false,
      timeout: timeout({ default: 'none', setters: ['maxTimeMS'] }), retry: retries(1, ['retryReads', 'retryWrites'], false),
      notes: '10 s of waiting while there is no connection, then the values of the mongodb driver.', source: 'mongoose@9.12.1 lib/connection.js:882-890; lib/drivers/node-mongodb-native/collection.js:133-146; package.json',
    }),
    javascriptApi({
      package: 'mongoose', kind: 'document-db', clients: ['mongoose.createConnection'], calls: ['mongoose.connect'], connects: true, retry: retries(1, ['retryReads', 'retryWrites'], false),
      timeout: timeout({
        ...mongoTimers, infinite: ['zero'], call: [fix(millis('serverSelectionTimeoutMS', { position: 1 })), millis('socketTimeoutMS', { position: 1 }), millis('bufferTimeoutMS', { position: 1 })],
        client: [fix(millis('serverSelectionTimeoutMS', { position: 1 })), millis('socketTimeoutMS', { position: 1 }), millis('bufferTimeoutMS', { position: 1 })],
      }),
      notes: 'Connecting is bounded by the driver; bufferTimeoutMS 10 000 covers what is issued while disconnected.', source: 'mongoose@9.12.1 lib/connection.js:882-890; lib/drivers/node-mongodb-native/collection.js:133-146; package.json',
    }),
  ],
  ...defaultNamespaces('mongoose'),
  returns: [gives('javascript', 'mongoose.Model', ['mongoose.model'])],
};

const ELASTIC = '@elastic/elasticsearch.Client';
const elasticSource = '@elastic/elasticsearch@9.5.1 lib/client.js:129-142; @elastic/transport@9.4.0 lib/connection/UndiciConnection.js:54-57, lib/Transport.js:245-248,644-655; @elastic/elasticsearch@8.19.2 lib/client.js:143';
const elasticShared = {
  package: '@elastic/elasticsearch', kind: 'document-db', clients: [ELASTIC], reportAt: 'client', throwsOnStatus: true, retry: retries(3, ['maxRetries']), source: elasticSource,
  calls: under(`${ELASTIC}#`, 'search bulk index get mget msearch update delete deleteByQuery updateByQuery count create exists esql.query sql.query indices.create indices.exists indices.delete indices.refresh helpers.bulk helpers.search ping info'),
} as const;
const elasticOptions = {
  call: [millis('requestTimeout', { position: 1 }), signal('signal', { position: 1 })],
  client: [fix(millis('requestTimeout', { position: 0 })), millis('pingTimeout', { position: 0 })],
} as const;

export const elasticPart: CatalogPart = {
  apis: [
    javascriptApi({ ...elasticShared, versions: '<9.0.0', timeout: timeout({ ...fullTimer(600, 'the client gives up after 600 s'), ...elasticOptions }), notes: 'Ten minutes by default. Time-outs are not retried.' }),
    javascriptApi({
      ...elasticShared, versions: '>=9.0.0', timeout: timeout({ default: 'none', infinite: ['undefined'], ...elasticOptions }),
      notes: 'v9 dropped the default of 8 and switches undici\'s 300 s off as well. Time-outs are not retried.',
    }),
  ],
};

const COMMANDS = 'get set del exists expire incr decr mget mset hget hset hgetall hdel hGet hSet hGetAll hDel lpush rpush lpop rpop lrange lPush rPush lPop rPop lRange sadd smembers sAdd sMembers zadd zrange zAdd zRange publish setex setEx ping xadd xread xAdd xRead blpop brpop';

const REDIS = 'redis.RedisClient';

export const redisPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'redis', kind: 'cache', clients: ['redis.createClient', 'redis.createCluster', REDIS], calls: [...under(`${REDIS}#`, COMMANDS), `${REDIS}#connect`], reportAt: 'client',
      timeout: timeout({
        ...fullTimer(5, 'connecting ends after 5 s'),
        client: [millis(['socket', 'socketTimeout'], { position: 0 }), millis(['socket', 'connectTimeout'], { position: 0 }), millis(['commandOptions', 'timeout'], { position: 0 })],
      }),
      notes: 'v6 gives a command 5 s while it waits in the local queue; once it is written only socket.socketTimeout catches a silent server. Reconnects for ever.',
      source: '@redis/client@6.3.1 (redis@6.3.1) dist/lib/defaults.js:5; dist/lib/client/index.js:466; dist/lib/client/commands-queue.js:410-436; dist/lib/client/socket.js:45-48,303-310,429-438; @redis/client@5.12.1 dist/lib/client/socket.js:44',
    }),
  ],
  aliases: [...defaultNamespaces('redis').aliases, alias('javascript', 'redis', ['@redis/client']), alias('javascript', REDIS, ['redis.RedisClientType', 'redis.RedisClusterType'])],
  returns: [gives('javascript', REDIS, ['redis.createClient', 'redis.createCluster']), { ecosystem: 'javascript', calls: [`${REDIS}#withCommandOptions`], type: REDIS, derives: true }],
};

const IOREDIS = 'ioredis.Redis';

export const ioredisPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'ioredis', kind: 'cache', clients: [IOREDIS, 'ioredis'], calls: [...under(`${IOREDIS}#`, COMMANDS), `${IOREDIS}#connect`], reportAt: 'client', retry: retries(20, ['maxRetriesPerRequest']),
      timeout: timeout({
        ...fullTimer(10, 'connecting ends after 10 s'), client: [0, 1, 2].flatMap((position) => ['commandTimeout', 'connectTimeout', 'socketTimeout'].map((name) => millis(name, { position }))),
      }),
      notes: 'Connecting has 10 s; a command on a live connection waits for ever without commandTimeout. maxRetriesPerRequest counts reconnects; null queues for ever.', source: 'ioredis@6.0.0 built/redis/RedisOptions.js:9-16,57; built/Redis.js:368-369,460-463',
    }),
  ],
  aliases: [...defaultClass('ioredis', IOREDIS).aliases, alias('javascript', IOREDIS, ['ioredis.Cluster'])],
  returns: defaultClass('ioredis', IOREDIS).returns,
};

const UPSTASH = '@upstash/redis.Redis';

export const upstashPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@upstash/redis', kind: 'cache', clients: [UPSTASH], calls: under(`${UPSTASH}#`, COMMANDS), reportAt: 'client', retry: retries(5, [['retry', 'retries']]),
      timeout: timeout({ ...nodeCeiling, client: [signal('signal', { position: 0 })] }),
      notes: 'The signal must be given as a function, () => AbortSignal.timeout(ms): with a plain signal an abort resolves with its reason as the result. retry: false still makes two attempts.',
      source: '@upstash/redis@1.39.0 cloudflare.js:146-152,166-175,188-216',
    }),
  ],
  aliases: [alias('javascript', UPSTASH, under('@upstash/redis/', 'cloudflare.Redis node.Redis fastly.Redis'))],
  returns: [gives('javascript', UPSTASH, ['@upstash/redis.Redis.fromEnv'])],
};
