// A service that takes calls and short messages: who is signed in, its own number, trial data, and what a reader of payloads gives.
const express = require('express');
const twilio = require('twilio');

class SmsDesk {
  constructor() {
    this.fromNumber = process.env.TWILIO_PHONE_NUMBER;
    this.client = twilio(process.env.TWILIO_SID, process.env.TWILIO_KEY);
    console.log(`sending from ${this.fromNumber}`);
  }

  readSms(payload) {
    if (payload.type === 'SMS') return { from: payload.phone || payload.from, message: payload.message, contactId: payload.contactId };
    return { from: payload.data.phone, message: payload.data.message, contactId: payload.data.contactId };
  }

  routes(app) {
    app.post('/sms', (req, res) => {
      console.log('signed in', req.user); // expect: pii-in-logs
      console.log('signed in', req.user.id);
      const smsData = this.readSms(req.body);
      console.log(`from ${smsData.from}`); // expect: pii-in-logs
      console.log(`contact ${smsData.contactId}`);
      res.sendStatus(200);
    });
  }
}

function rehearse(detect) {
  const tests = [{ name: 'Retry #1', phone: '+442071234567', expected: 'Europe/London' }];
  for (const test of tests) console.log(`${test.name}: ${detect(test.phone)}, given ${test.phone}`);
}

module.exports = { SmsDesk, rehearse, app: express() };
