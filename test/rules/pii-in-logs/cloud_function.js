// The whole event of a cloud function holds the body of the request.
export async function handler(event) {
  console.log('received', JSON.stringify(event)); // expect: pii-in-logs
  const payload = JSON.parse(event.body);
  console.log('of', Object.keys(payload));
  return { statusCode: 200 };
}

export async function render(event) {
  console.log('drawn', JSON.stringify(event));
  return event.frame;
}
