// A default for every axios call of the process.
const axios = require('axios');

axios.defaults.timeout = 5000;

async function load(id) {
  return axios.get(`https://example.com/items/${id}`);
}

module.exports = { load };
