// Events of AWS Lambda that are declared to be web requests, and others that are not.
import type { ALBEvent, APIGatewayProxyEvent, APIGatewayProxyHandlerV2, EventBridgeEvent, S3Event, ScheduledEvent } from 'aws-lambda';

export async function authenticate(event: APIGatewayProxyEvent) {
  console.log('Event', event); // expect: pii-in-logs
  console.log('Event', JSON.stringify(event)); // expect: pii-in-logs
  console.log('Path', event.path, event.httpMethod);
  return event.queryStringParameters;
}

export const receive: APIGatewayProxyHandlerV2 = async (request) => {
  console.log(JSON.stringify(request)); // expect: pii-in-logs
  console.log('Route', request.routeKey);
  return { statusCode: 200 };
};

export async function balanced(incoming: ALBEvent) {
  console.log(incoming.body); // expect: pii-in-logs
}

export async function uploaded(event: S3Event) {
  console.log('Event', JSON.stringify(event));
}

export async function nightly(event: ScheduledEvent) {
  console.log('Event', event);
}

export async function planned(event: EventBridgeEvent<'plan', { step: number }>) {
  console.log('Event', event);
}
