// Files without semicolons get none.
export async function rows(url) {
  const answer = await fetch(url) // expect: unchecked-response-status
  if (!answer.ok) throw new Error(`fetch answered ${answer.status}`)
  return answer.json()
}
