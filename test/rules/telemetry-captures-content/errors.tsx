// An error tracker in a page, which asks no model. versions: {"@sentry/node": "10.0.0"}
"use client";
import * as Sentry from "@sentry/node";
import { useEffect } from "react";

export function Tracker() {
  useEffect(() => { Sentry.init({ dsn: "https://key@errors.shop-nine.net/1", sendDefaultPii: true }); }, []);
  return <main />;
}
