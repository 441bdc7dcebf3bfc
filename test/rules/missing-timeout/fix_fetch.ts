// The fix merges into options objects, variables and calls without options.
export async function plain(): Promise<Response> {
  return fetch("https://example.com"); // expect: missing-timeout
}

export async function posted(body: string): Promise<Response> {
  return fetch( // expect: missing-timeout
    "https://example.com",
    {
      method: "POST", // create
      body,
    },
  );
}

export const arrow = async (): Promise<Response> => fetch("https://example.com", { method: "PUT" }); // expect: missing-timeout
