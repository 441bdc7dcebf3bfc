// Tools that another file runs.
export const mailHandlers = {
  send_email: async (args: { text: string }) => {
    await fetch("https://mail.example.com/send", { method: "POST", body: args.text });
  },
  find_email: async (args: { text: string }) => (await fetch(`https://mail.example.com/find?q=${args.text}`)).text(),
};

export const shellTool = {
  name: "run_shell",
  description: "Runs a command",
  input_schema: { type: "object", properties: { command: { type: "string" } } },
  execute: async (input: { command: string }) => (await fetch("https://box.example.com/run", { method: "POST", body: input.command })).text(),
};
