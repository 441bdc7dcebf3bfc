// Around the call stands a handler that takes every failure: a refusal answers with JSON like any other and passes it by.
declare function setTotals(totals: unknown): void;
declare function setSeats(seats: unknown): void;
declare function showBlocked(): void;
declare const frame: { loaded: boolean };

export async function silent(base: string): Promise<void> {
  try {
    const response = await fetch(`${base}/seats`); // expect: unchecked-response-status
    const body = await response.json();
    setSeats(body.seats);
  } catch {
    // seats stay as they are
  }
}

export async function noted(base: string): Promise<void> {
  try {
    const response = await fetch(`${base}/seats`); // expect: unchecked-response-status
    const body = await response.json();
    setSeats(body.seats);
  } catch (error) {
    console.error("seats", error);
  }
}

// What a refusal does not have is used only where it is.
export async function usedWhenThere(base: string): Promise<void> {
  try {
    const response = await fetch(`${base}/totals`);
    const body = await response.json();
    if (body.data?.totals) {
      setTotals(body.data.totals);
    }
  } catch {
    // totals are a nicety
  }
}

export async function takenAndUsedWhenThere(base: string): Promise<void> {
  try {
    const response = await fetch(`${base}/checkout`);
    const body = await response.json();
    const address = body.url || body.data?.url;
    if (address) {
      window.location.href = address;
    }
  } catch {
    // the button is there again
  }
}

export async function onlyAsked(base: string): Promise<void> {
  try {
    const response = await fetch(`${base}/embeddable`);
    const body = await response.json();
    if ((!body.reachable || !body.embeddable) && !frame.loaded) {
      showBlocked();
    }
  } catch {
    // the frame may load all the same
  }
}

export async function takenAndUsedAnyhow(base: string): Promise<void> {
  const response = await fetch(`${base}/checkout`); // expect: unchecked-response-status
  const body = await response.json();
  const address = body.url;
  if (address) {
    window.location.href = address;
  }
  setTotals(body.totals);
}
