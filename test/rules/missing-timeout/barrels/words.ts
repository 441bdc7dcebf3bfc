// Nothing that goes anywhere.
export const greeting = 'hello';
