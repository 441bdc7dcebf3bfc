// A key behind the environment, in an argument.
import { connect } from "./shots.js";

export const shots = connect({ url: "https://shots.example.com", key: process.env.SHOT_API_KEY || "shx_KLmtkWqYpFRTcVxMkHivNcXaurkYmqLd7R3" }); // expect: hardcoded-secret
export const other = connect({ url: "https://shots.example.com", key: process.env.SHOT_URL || "https://shots.example.com/KLmtkWqYpFRTcVxMkHivNcX7R3" });
