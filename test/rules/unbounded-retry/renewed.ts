// Once more with a pass that was renewed is no retry of whatever fails.
import axios from 'axios';

export async function load(token: string, refresh: string): Promise<unknown> {
  try {
    return (await axios.get('https://api.example.com/users', { timeout: 5000, headers: { authorization: token, refresh } })).data;
  } catch (error) {
    if (axios.isAxiosError(error) && error.response?.status === 401) {
      const fresh = error.response.headers['token'] as string;
      localStorage.setItem('token', fresh);
      return load(fresh, refresh);
    }
    throw error;
  }
}

export async function loadAgain(token: string): Promise<unknown> {
  try {
    return (await axios.get('https://api.example.com/users', { timeout: 5000, headers: { authorization: token } })).data;
  } catch (error) {
    if (axios.isAxiosError(error)) {
      console.warn('Lost the users', error);
      return loadAgain(token); // expect: unbounded-retry
    }
    throw error;
  }
}
