import { alias, carrier, fix, gives, millis, noRetry, pythonApi, retries, seconds, timeout, under } from '../build.js';
import type { ApiRow, CatalogPart, VersionRange } from '../schema.js';

const DOCUMENTS = 'find_one find insert_one insert_many update_one update_many replace_one delete_one delete_many aggregate count_documents find_one_and_update distinct bulk_write create_index';
const mongoErrors = ['pymongo.errors.PyMongoError'];
const mongoSource = 'mongodb/mongo-python-driver@ebc4bffc pymongo/common.py:89,98,116,122-125, pymongo/client_options.py:165-167, pymongo/pool_options.py:306, pymongo/__init__.py:124';

export const mongoPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'pymongo', kind: 'document-db', clients: ['pymongo.MongoClient'], reportAt: 'client', exceptions: mongoErrors, retry: retries(1, [], false),
      timeout: timeout({
        client: [fix(millis('timeoutMS')), millis('socketTimeoutMS')], default: 'none', infinite: ['null', 'zero'], endedBy: 'connecting ends after 20 s and choosing a server after 30 s, reading never',
      }),
      notes: 'Milliseconds, except pymongo.timeout (seconds). The options may stand in the URI. connectTimeoutMS (20000) and serverSelectionTimeoutMS (30000) are finite by default and do not bound reads.',
      source: mongoSource,
    }),
    pythonApi({
      package: 'pymongo', kind: 'document-db', calls: under('pymongo.collection.Collection#', DOCUMENTS), outbound: false, exceptions: mongoErrors, retry: retries(1, [], false),
      timeout: timeout({ call: [millis('max_time_ms'), millis('maxTimeMS')], default: 'none' }), notes: 'Facts only: the client is what is reported.', source: mongoSource,
    }),
  ],
  aliases: [
    alias('python', 'pymongo.MongoClient', ['pymongo.AsyncMongoClient', 'motor.motor_asyncio.AsyncIOMotorClient', 'motor.motor_tornado.MotorClient', 'pymongo.asynchronous.mongo_client.AsyncMongoClient'], 'async'),
    alias('python', 'pymongo.MongoClient', ['pymongo.mongo_client.MongoClient', 'pymongo.synchronous.mongo_client.MongoClient']),
    alias('python', 'pymongo.collection.Collection', ['motor.motor_asyncio.AsyncIOMotorCollection', 'pymongo.asynchronous.collection.AsyncCollection'], 'async'),
    alias('python', 'pymongo.database.Database', ['motor.motor_asyncio.AsyncIOMotorDatabase', 'pymongo.asynchronous.database.AsyncDatabase'], 'async'),
  ],
  returns: [
    gives('python', 'pymongo.database.Database', under('pymongo.MongoClient#', 'get_database get_default_database')),
    gives('python', 'pymongo.collection.Collection', ['pymongo.database.Database#get_collection']),
  ],
};

const COMMANDS = 'get set setex setnx delete exists expire incr decr hget hset hgetall hdel lpush rpush lpop rpop lrange sadd smembers zadd zrange publish xadd xread ping keys scan mget mset ttl eval flushdb';
const redisErrors = ['redis.RedisError'];
const redisClients = ['redis.Redis', 'redis.cluster.RedisCluster'];
const redisSource = 'redis/redis-py@34817ce2 (8.x) redis/_defaults.py:7-8,37-39, redis/client.py:275-291; @7a4e8bc4 (v7.0.0) redis/client.py:208-219; @582dc836 (v6.0.0) redis/client.py:205-216; v5.0.0 redis/client.py:150,183';

/** redis-py 8 was the first to give up by itself; 6 was the first to try again. */
function redis(versions: VersionRange, waits: number | 'none', count: number): ApiRow[] {
  const options = [fix(seconds('socket_timeout')), carrier('connection_pool')];
  const common = { package: 'redis', versions, kind: 'cache', reportAt: 'client', exceptions: redisErrors } as const;
  const limits = timeout({ client: options, default: waits, infinite: ['null'] });
  return [
    pythonApi({
      ...common, clients: redisClients, timeout: limits, retry: retries(count, ['retry']), source: redisSource,
      notes: 'socket_connect_timeout follows socket_timeout when left out. Blocking commands need a socket_timeout longer than their own. 8.0 brought 5 s and 10 retries, 6.0 3 retries.',
    }),
    pythonApi({
      ...common, clients: ['redis.from_url', 'redis.Redis.from_url', 'redis.ConnectionPool', 'redis.ConnectionPool.from_url', 'redis.BlockingConnectionPool'], timeout: limits, retry: noRetry,
      notes: 'Built from a URL or a pool, nothing is tried again. The options may stand in the URL.',
      source: 'redis/redis-py@34817ce2 redis/connection.py:811-812,826,900-910, redis/client.py:175',
    }),
  ];
}

export const redisPart: CatalogPart = {
  apis: [
    ...redis('<6.0.0', 'none', 0), ...redis('>=6.0.0 <8.0.0', 'none', 3), ...redis('>=8.0.0', 5, 10),
    pythonApi({
      package: 'redis', kind: 'cache', calls: redisClients.flatMap((type) => under(`${type}#`, COMMANDS)), outbound: false, exceptions: redisErrors, timeout: timeout({ default: 'none' }), retry: noRetry,
      notes: 'Facts only: the client is what is reported.', source: redisSource,
    }),
  ],
  aliases: [
    alias('python', 'redis', ['redis.asyncio', 'redis.asyncio.client', 'aioredis'], 'async'), alias('python', 'redis.Redis', ['redis.StrictRedis', 'redis.client.Redis', 'redis.client.StrictRedis']),
    alias('python', 'redis.ConnectionPool', ['redis.connection.ConnectionPool']), alias('python', 'redis.cluster.RedisCluster', ['redis.RedisCluster']),
    alias('python', 'redis.RedisError', ['redis.exceptions.RedisError']),
  ],
  returns: [gives('python', 'redis.Redis', ['redis.from_url', 'redis.Redis.from_url']), gives('python', 'redis.ConnectionPool', ['redis.ConnectionPool.from_url'])],
};
