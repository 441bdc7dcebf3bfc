// versions: {"commander": "12.0.0"}
// The parts of a command are called services, too.
export class RenderService {
  async render(path: string): Promise<void> {
    await import(path);
    console.log(`rendered ${path}`);
  }
}
