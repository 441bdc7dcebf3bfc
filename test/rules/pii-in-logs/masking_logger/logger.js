// A log helper that masks some of what it is given, by its keys.
function maskPhone(phone) {
  return `${phone.slice(0, 3)}***`;
}

function sanitize(extra) {
  const cleaned = { ...extra };
  if (cleaned.phone) cleaned.phone = maskPhone(cleaned.phone);
  return cleaned;
}

function withTime(fields) {
  return { at: Date.now(), ...fields };
}

function info(event, extra = {}) {
  console.log(JSON.stringify(withTime({ event, ...sanitize(extra) })));
}

module.exports = { info };
