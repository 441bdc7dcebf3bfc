// An app for phones: what the network does there is no business of a server.
import * as FileSystem from "expo-file-system";

export async function recording(uri: string): Promise<Blob> {
  const response = await fetch(uri); // expect: missing-timeout
  if (!response.ok) throw new Error(`no recording in ${FileSystem.documentDirectory ?? ""}`);
  return response.blob();
}
