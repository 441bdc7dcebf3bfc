// Functions that log each failure before they raise it again: who falls back to another need not repeat it.
const axios = require('axios');

class Vision {
  async first(image) {
    try {
      return await axios.post('https://one.example.com/see', { image }, { timeout: 9000 });
    } catch (error) {
      console.error('first failed', error.message);
      throw error;
    }
  }

  async second(image) {
    try {
      return await axios.post('https://two.example.com/see', { image }, { timeout: 9000 });
    } catch (error) {
      console.error('second failed');
      throw new Error('second failed', { cause: error });
    }
  }

  async see(image) {
    try {
      return await this.first(image);
    } catch (error) {
      console.warn('first is unavailable, trying second');
    }
    try {
      return await this.second(image);
    } catch (error) {
      console.warn('second is unavailable'); // expect: lost-error-context
    }
    return undefined;
  }
}

module.exports = { Vision };
