// A pause between two attempts ends no attempt; a timer that rejects, aborts or closes does.
import axios from "axios";
import WebSocket from "ws";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function patiently<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 500));
    }
  }
}

async function politely<T>(work: () => Promise<T>): Promise<T> {
  await pause(200);
  return work();
}

async function slowly<T>(work: () => Promise<T>): Promise<T> {
  await new Promise<void>((done) => { setTimeout(() => { done(); }, 200); });
  return work();
}

function inTime<T>(work: () => Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Error("late")); }, ms);
    work().then(resolve, reject).finally(() => { clearTimeout(timer); });
  });
}

function orNothing<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    setTimeout(() => { resolve(undefined); }, ms);
    void work.then(resolve);
  });
}

async function abortable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => { controller.abort(); }, 5_000);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

export const tides = (port: string): Promise<unknown> => patiently(() => axios.get(`https://tides.example.com/${port}`)); // expect: missing-timeout
export const winds = (port: string): Promise<unknown> => politely(() => axios.get(`https://winds.example.com/${port}`)); // expect: missing-timeout
export const waves = (port: string): Promise<unknown> => slowly(() => axios.get(`https://waves.example.com/${port}`)); // expect: missing-timeout
export const moons = (port: string): Promise<unknown> => inTime(() => axios.get(`https://moons.example.com/${port}`), 5_000);
export const stars = (port: string): Promise<unknown> => orNothing(axios.get(`https://stars.example.com/${port}`), 5_000);
export const suns = (port: string): Promise<unknown> => abortable(() => axios.get(`https://suns.example.com/${port}`));

export class Harbour {
  hail(name: string): void {
    const radio = new WebSocket(`wss://radio.example.com/${name}`); // expect: missing-timeout
    radio.on("open", () => { this.greet(radio); });
  }

  private greet(radio: WebSocket): void {
    setTimeout(() => {
      if (radio.readyState === WebSocket.OPEN) radio.send("ahoy");
    }, 500);
  }

  hailInTime(name: string): void {
    const radio = new WebSocket(`wss://radio.example.com/${name}`);
    this.hangUp(radio);
  }

  private hangUp(radio: WebSocket): void {
    setTimeout(() => { if (radio.readyState === WebSocket.CONNECTING) radio.terminate(); }, 5_000);
  }
}
