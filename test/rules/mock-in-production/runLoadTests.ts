// Tests that are started by hand.
export const cases = [
  {
    name: 'a long conversation',
    operation: async () => {
      // Simulate conversation processing
      const messages = [];
      for (let i = 0; i < 200; i++) messages.push({ role: 'user', content: `message ${i}` });
      return messages;
    },
  },
];
