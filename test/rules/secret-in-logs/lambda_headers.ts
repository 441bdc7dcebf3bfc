// Headers of a request that AWS Lambda hands over: the Authorization is among them.
import type { APIGatewayProxyEvent, APIGatewayProxyHandler, SQSEvent } from 'aws-lambda';

export const handler: APIGatewayProxyHandler = async (event) => {
  console.log(event.headers); // expect: secret-in-logs
  console.log(event.headers['content-type']);
  return { statusCode: 204, body: '' };
};

export async function check(incoming: APIGatewayProxyEvent) {
  console.log('headers', incoming.multiValueHeaders); // expect: secret-in-logs
}

export async function drain(event: SQSEvent) {
  console.log(event.Records.length);
}
