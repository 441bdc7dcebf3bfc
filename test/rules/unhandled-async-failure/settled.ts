// Outcomes that are collected, and who reads them.
const send = async (address: string): Promise<void> => {
  const response = await fetch(`https://mail.example.com/${address}`, { method: "POST", signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`${address} was not reached`);
};

export async function tellAll(addresses: string[]): Promise<void> {
  await Promise.allSettled(addresses.map((address) => send(address))); // expect: unhandled-async-failure
}

export async function tellTwo(): Promise<void> {
  const sent = [send("support"), send("sales")];
  await Promise.allSettled(sent); // expect: unhandled-async-failure
}

export async function read(addresses: string[]): Promise<number> {
  const outcomes = await Promise.allSettled(addresses.map((address) => send(address)));
  return outcomes.filter((outcome) => outcome.status === "rejected").length;
}

export async function handled(addresses: string[]): Promise<void> {
  await Promise.allSettled(addresses.map(async (address) => {
    try {
      await send(address);
    } catch (error) {
      console.error(`${address} was not reached`, error);
    }
  }));
}

export async function caught(addresses: string[]): Promise<void> {
  await Promise.allSettled(addresses.map((address) => send(address).catch((error) => console.error("Not sent", error))));
}

export async function bestEffort(addresses: string[]): Promise<void> {
  // Best effort: the mail is a courtesy.
  await Promise.allSettled(addresses.map((address) => send(address))); // best effort
}

export async function close(connections: WebSocket[]): Promise<void> {
  await Promise.allSettled(connections.map((connection) => connection.close()));
}
