// An object in the form of a response, made of what came in.
export function finish(text: string, calls: readonly unknown[]): object {
  // Build a mock response object so that streams and whole answers go the same way
  return wrap(text, calls);
}

export function lookUp(order: string): object { // expect: mock-in-production
  // Use a mock response until the service is there
  return { order, status: 'shipped' };
}
