// Asynchronous callbacks whose promises are dropped by what runs them, and ones that see to their own failures.
import axios from "axios";

export async function announce(urls: string[]): Promise<void> {
  urls.forEach(async (url) => {
    await axios.post(url, {}, { timeout: 5000 }); // expect: unhandled-async-failure
  });
  setInterval(async () => {
    await axios.post("https://kitchen.example.com/menu", {}, { timeout: 5000 }); // expect: unhandled-async-failure
  }, 60_000);
  urls.forEach(async (url) => {
    try {
      await axios.post(url, {}, { timeout: 5000 });
    } catch (error) {
      console.error("not announced", error);
    }
  });
  await Promise.all(urls.map(async (url) => {
    await axios.post(url, {}, { timeout: 5000 });
  }));
  urls.forEach((url) => console.log(url.length));
}
