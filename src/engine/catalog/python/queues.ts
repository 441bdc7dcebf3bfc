import { alias, fix, gives, millis, noRetry, pythonApi, retries, seconds, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';

const kafka = { package: 'kafka-python', kind: 'queue', exceptions: ['kafka.errors.KafkaError'] } as const;

export const kafkaPart: CatalogPart = {
  apis: [
    pythonApi({
      ...kafka, clients: ['kafka.KafkaProducer'], calls: under('kafka.KafkaProducer#', 'send flush close partitions_for'), reportAt: 'client',
      timeout: timeout({ call: [seconds('timeout', { position: 0 })], client: [fix(millis('request_timeout_ms')), millis('max_block_ms'), millis('delivery_timeout_ms')], default: 30 }),
      retry: retries(1, ['retries']),
      notes: 'Milliseconds at the constructor, seconds at flush and close. flush is bounded by delivery_timeout_ms (120000), within which retries do not end; up to 2.1 there were none.',
      source: 'dpkp/kafka-python@a3b3836f kafka/producer/kafka.py:439-459,899,1021; tags 2.0.2, 2.1.0, 2.2.15 kafka/producer/kafka.py (retries)',
    }),
    pythonApi({
      ...kafka, calls: ['kafka.producer.future.FutureRecordMetadata#get'],
      timeout: timeout({ call: [fix(seconds('timeout', { position: 0 }))], default: 'none', infinite: ['null'] }), notes: '', source: 'dpkp/kafka-python@a3b3836f kafka/producer/future.py:96-106',
    }),
    pythonApi({
      ...kafka, clients: ['kafka.KafkaConsumer'], calls: under('kafka.KafkaConsumer#', 'poll __iter__'), outbound: false,
      timeout: timeout({ call: [millis('timeout_ms', { position: 0 })], client: [millis('consumer_timeout_ms'), millis('request_timeout_ms')], default: 'none' }),
      notes: 'Facts only: a consumer waits for messages on purpose. poll() returns at once by default.', source: 'dpkp/kafka-python@a3b3836f kafka/consumer/group.py:338-342,362,841,1426-1430',
    }),
    pythonApi({
      ...kafka, package: 'confluent-kafka', clients: ['confluent_kafka.Producer'], calls: ['confluent_kafka.Producer#flush'], exceptions: ['confluent_kafka.KafkaException', 'BufferError'],
      timeout: timeout({ call: [fix(seconds('timeout', { position: 0 }))], default: 'none', infinite: ['negative'] }), notes: 'flush() waits without end for undelivered messages.',
      source: 'confluentinc/confluent-kafka-python src/confluent_kafka/src/Producer.c (Producer_flush; commit not pinned)',
    }),
    pythonApi({
      ...kafka, package: 'confluent-kafka', clients: ['confluent_kafka.Consumer'], calls: ['confluent_kafka.Producer#poll', ...under('confluent_kafka.Consumer#', 'poll consume')], outbound: false,
      exceptions: ['confluent_kafka.KafkaException'], timeout: timeout({ call: [seconds('timeout')], default: 'none', infinite: ['null', 'negative'] }),
      notes: 'Facts only: a consumer waits for messages on purpose.', source: 'confluentinc/confluent-kafka-python src/confluent_kafka/src/Consumer.c (poll, consume docs; commit not pinned)',
    }),
  ],
  aliases: [alias('python', 'kafka.KafkaProducer', ['kafka.producer.KafkaProducer']), alias('python', 'kafka.KafkaConsumer', ['kafka.consumer.KafkaConsumer'])],
  returns: [gives('python', 'kafka.producer.future.FutureRecordMetadata', ['kafka.KafkaProducer#send'])],
};

const pika = { package: 'pika', kind: 'queue', exceptions: ['pika.exceptions.AMQPError'] } as const;

export const pikaPart: CatalogPart = {
  apis: [
    pythonApi({
      ...pika, clients: ['pika.BlockingConnection', 'pika.ConnectionParameters', 'pika.URLParameters'], reportAt: 'client',
      timeout: timeout({ client: [seconds('socket_timeout'), seconds('stack_timeout'), seconds('blocked_connection_timeout')], default: 10, infinite: [] }),
      retry: retries(0, ['connection_attempts']),
      notes: '10 s for the socket and 15 s for the stack cover connecting. A broker alarm blocks publishers for ever unless blocked_connection_timeout is set.',
      source: 'pika/pika@2126d43a (1.4.0) pika/connection.py:74,79,85-87',
    }),
    pythonApi({
      ...pika, calls: [...under('pika.adapters.blocking_connection.BlockingChannel#', 'basic_publish basic_get queue_declare exchange_declare queue_bind start_consuming consume'), 'pika.BlockingConnection#process_data_events'],
      outbound: false, timeout: timeout({ call: [seconds('inactivity_timeout'), seconds('time_limit', { position: 0 })], default: 'none' }),
      notes: 'Facts only: a consumer waits for messages on purpose.', source: 'pika/pika@2126d43a pika/adapters/blocking_connection.py:906,1961,2002-2008',
    }),
  ],
  aliases: [alias('python', 'pika.BlockingConnection', ['pika.adapters.blocking_connection.BlockingConnection']), alias('python', 'pika.ConnectionParameters', ['pika.connection.ConnectionParameters'])],
  returns: [gives('python', 'pika.adapters.blocking_connection.BlockingChannel', ['pika.BlockingConnection#channel'])],
};

const celerySource = 'celery/celery@5dc781f0 (5.6.2) celery/result.py:191,209-214,742';

export const celeryPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'celery', kind: 'queue', calls: [...underEach(['celery.result.AsyncResult#', 'celery.result.ResultSet#', 'celery.result.GroupResult#'], 'get join'), 'celery.result.AsyncResult#wait'],
      exceptions: ['celery.exceptions.CeleryError'], timeout: timeout({ call: [fix(seconds('timeout', { position: 0 }))], default: 'none', infinite: ['null'] }),
      notes: 'Giving up does not stop the task.', source: celerySource,
    }),
    pythonApi({
      package: 'celery', kind: 'queue', clients: ['celery.Celery'], calls: [...under('celery.Celery#', 'task send_task'), 'celery.shared_task', ...under('celery.Task#', 'delay apply_async')], outbound: false,
      exceptions: ['kombu.exceptions.OperationalError'], timeout: timeout({ call: [seconds('time_limit'), seconds('soft_time_limit')], client: [seconds('task_time_limit'), seconds('task_soft_time_limit')], default: 'none' }),
      retry: noRetry, notes: 'Facts only: worker tasks have no time limit by default. Publishing tries 3 more times; connecting to the broker ends after 4 s.',
      source: 'celery/celery@5dc781f0 (5.6.2) celery/app/defaults.py:89-92,296-320',
    }),
  ],
  aliases: [alias('python', 'celery.Celery', ['celery.app.base.Celery']), alias('python', 'celery.Task', ['celery.app.task.Task'])],
  returns: [gives('python', 'celery.result.AsyncResult', [...under('celery.Task#', 'delay apply_async'), 'celery.Celery#send_task', 'celery.Celery#AsyncResult'])],
};
