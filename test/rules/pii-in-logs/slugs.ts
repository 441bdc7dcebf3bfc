// A key made from a name is a public part of addresses.
import express from "express";

const app = express();

app.post("/clients", (req, res) => {
  const { clientName, customerName } = req.body as { clientName: string; customerName: string };
  const clientKey = customerName.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  console.log("created", { clientKey });
  console.log("for", customerName); // expect: pii-in-logs
  res.json({ clientKey, clientName });
});
