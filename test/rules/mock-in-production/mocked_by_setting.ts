// A tool that can be mocked by a setting is none that pretends.
import { tool } from "ai";
import { z } from "zod";
import { mockService, render, save } from "./rendering.js";

export const drawChart = tool({
  description: "Draws a chart",
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => {
    // =====
    // MOCK CHECK: a mocked answer when the setting says so
    // =====
    if (mockService.shouldMock("charts")) {
      return mockService.answer("charts");
    }
    const chart = render(id);
    save(id, chart);
    // Capture the answer for mock generation
    mockService.capture(chart);
    return chart;
  },
});
