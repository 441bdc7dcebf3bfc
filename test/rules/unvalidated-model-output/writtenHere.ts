// Arguments that were written as JSON just here are read back; those of an answer are not.
interface Call { id: string; name: string; args: Record<string, unknown>; function: { name: string; arguments: string } }

export function replay(calls: Call[], onCall: (name: string, args: unknown) => void) {
  const toolCalls = calls.map((call) => ({
    id: call.id,
    function: { name: call.name, arguments: JSON.stringify(call.args) },
  }));
  for (const toolCall of toolCalls) onCall(toolCall.function.name, JSON.parse(toolCall.function.arguments));
}

export function play(calls: Call[], onCall: (name: string, args: unknown) => void) {
  const toolCalls = calls.map((call) => ({ id: call.id, function: call.function }));
  for (const toolCall of toolCalls) {
    onCall(toolCall.function.name, JSON.parse(toolCall.function.arguments)); // expect: unvalidated-model-output
  }
}
