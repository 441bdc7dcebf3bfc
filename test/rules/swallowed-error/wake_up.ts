// A service that scales to zero is only woken; what is asked of it later is another matter.
export async function wakeUpKitchen(): Promise<void> {
  try {
    await fetch("https://kitchen.example.com/");
  } catch {
    // It starts all the same
  }
}

export async function orders(): Promise<unknown> {
  try {
    return await (await fetch("https://kitchen.example.com/orders")).json();
  } catch { // expect: swallowed-error
    return [];
  }
}
