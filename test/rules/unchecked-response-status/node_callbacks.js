// Answers of node:https that are parsed in a callback, with and without a look at their status.
const https = require("https");

function dishes(url, done) {
  https.get(url, (res) => { // expect: unchecked-response-status
    let body = "";
    res.on("data", (chunk) => { body += chunk; });
    res.on("end", () => done(JSON.parse(body)));
  });
}

function checked(url, done, failed) {
  https.get(url, (res) => {
    if (res.statusCode !== 200) return failed(new Error(`answered ${res.statusCode}`));
    let body = "";
    res.on("data", (chunk) => { body += chunk; });
    res.on("end", () => done(JSON.parse(body)));
  });
}

function lookedAt(url, done, failed) {
  https.get(url, (res) => {
    let body = "";
    res.on("data", (chunk) => { body += chunk; });
    res.on("end", () => {
      const menu = JSON.parse(body);
      if (!menu.dishes) return failed(new Error("no dishes"));
      done(menu.dishes);
    });
  });
}

function handedOn(url, collect) {
  https.get(url, (res) => collect(res, (body) => JSON.parse(body)));
}

module.exports = { dishes, checked, lookedAt, handedOn };
