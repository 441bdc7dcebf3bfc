// Routes without a logger: found, and nothing is offered, because the choice of a logger is the team's.
import express from "express";

export const app = express();

app.post("/chat", (req, res) => {
  console.log("Chat", req.body.id); // expect: print-logging
  console.log("Answering");
  res.json({ ok: true });
});

app.listen(3000, () => {
  console.log("Ready on port 3000");
});
